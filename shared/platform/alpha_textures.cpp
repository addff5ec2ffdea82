#include "shared/platform/alpha_textures.h"

#include <SDL.h>

#include <vector>

#include "shared/platform/gl_calls.h"

namespace tsunagu::platform {

struct AlphaTextures::Calls {
  void(APIENTRY* generate)(GLsizei, GLuint*) = nullptr;
  void(APIENTRY* remove)(GLsizei, const GLuint*) = nullptr;
  void(APIENTRY* bind)(GLenum, GLuint) = nullptr;
  void(APIENTRY* parameter)(GLenum, GLenum, GLint) = nullptr;
  void(APIENTRY* pixel_store)(GLenum, GLint) = nullptr;
  void(APIENTRY* image)(GLenum, GLint, GLint, GLsizei, GLsizei, GLint, GLenum, GLenum, const void*) = nullptr;
  void(APIENTRY* sub_image)(GLenum, GLint, GLint, GLint, GLsizei, GLsizei, GLenum, GLenum, const void*) = nullptr;

  bool load_all() {
    return load_gl(generate, "glGenTextures") && load_gl(remove, "glDeleteTextures") &&
           load_gl(bind, "glBindTexture") && load_gl(parameter, "glTexParameteri") &&
           load_gl(pixel_store, "glPixelStorei") && load_gl(image, "glTexImage2D") &&
           load_gl(sub_image, "glTexSubImage2D");
  }
};

AlphaTextures::AlphaTextures(std::unique_ptr<Calls> calls) : calls_(std::move(calls)) {}
AlphaTextures::~AlphaTextures() = default;

Result<std::unique_ptr<AlphaTextures>> AlphaTextures::open() {
  auto calls = std::make_unique<Calls>();
  if (!calls->load_all()) return fail(Code::unsupported, "textures");
  return std::unique_ptr<AlphaTextures>(new AlphaTextures(std::move(calls)));
}

std::uint32_t AlphaTextures::create(int width, int height, Drawn drawn) {
  GLuint texture = 0;
  calls_->generate(1, &texture);
  calls_->bind(GL_TEXTURE_2D, texture);
  // Glyphs lie pixel on pixel; between pixels there is nothing to find, and looking there costs a processor dearly.
  const GLint filter = drawn == Drawn::pixel_on_pixel ? GL_NEAREST : GL_LINEAR;
  calls_->parameter(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
  calls_->parameter(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
  calls_->parameter(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  calls_->parameter(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  calls_->parameter(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_R, GL_ONE);
  calls_->parameter(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_G, GL_ONE);
  calls_->parameter(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_B, GL_ONE);
  calls_->parameter(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_A, GL_RED);
  const std::vector<std::uint8_t> empty(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  calls_->pixel_store(GL_UNPACK_ALIGNMENT, 1);
  calls_->image(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, empty.data());
  return texture;
}

void AlphaTextures::update(std::uint32_t texture, int x, int y, int width, int height, const std::uint8_t* alpha) {
  calls_->bind(GL_TEXTURE_2D, texture);
  calls_->pixel_store(GL_UNPACK_ALIGNMENT, 1);
  calls_->sub_image(GL_TEXTURE_2D, 0, x, y, width, height, GL_RED, GL_UNSIGNED_BYTE, alpha);
}

void AlphaTextures::destroy(std::uint32_t texture) {
  const GLuint name = texture;
  calls_->remove(1, &name);
}

}  // namespace tsunagu::platform
