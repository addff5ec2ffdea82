// OpenGL calls are loaded at run time, so that nothing links against one vendor's library. For this room.
#pragma once

#include <SDL.h>
#include <SDL_opengl.h>

#include <cstring>

namespace tsunagu::platform {

// False: this OpenGL has no such call.
template <class Function>
bool load_gl(Function& function, const char* name) {
  void* const address = SDL_GL_GetProcAddress(name);
  static_assert(sizeof function == sizeof address);
  std::memcpy(&function, &address, sizeof function);
  return address != nullptr;
}

}  // namespace tsunagu::platform
