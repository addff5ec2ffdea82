// The bare floor: what an empty SDL + OpenGL + Dear ImGui program costs on this machine until its first frame is shown,
// and how much memory it then holds. The kiosk is measured against it in the same run.
//
//   bare_floor [--size WxH] [--headless] [--frames N]     prints {"first_frame_ms": ..., "pss_kib": ...}
//
// It does the least anybody must: a window, a context, ImGui with its own font, one frame with one line of text.
#include <SDL.h>
#include <SDL_opengl.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>

namespace {

using Clock = std::chrono::steady_clock;

struct Options {
  int width = 1280;
  int height = 800;
  int frames = 1;
  bool headless = false;
};

Options parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--headless") == 0) options.headless = true;
    if (std::strcmp(argv[i], "--frames") == 0 && i + 1 < argc) options.frames = std::atoi(argv[++i]);
    if (std::strcmp(argv[i], "--size") == 0 && i + 1 < argc) {
      std::sscanf(argv[++i], "%dx%d", &options.width, &options.height);
    }
  }
  return options;
}

// Proportional memory, as the kernel counts it.
long pss_kib() {
  std::ifstream file("/proc/self/smaps_rollup");
  std::string line;
  while (std::getline(file, line)) {
    if (line.rfind("Pss:", 0) == 0) return std::atol(line.c_str() + 4);
  }
  return -1;
}

bool fail(const char* what) {
  std::fprintf(stderr, "bare_floor: %s: %s\n", what, SDL_GetError());
  return false;
}

bool run(const Options& options, Clock::time_point start) {
  if (options.headless) SDL_SetHint(SDL_HINT_VIDEODRIVER, "offscreen");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return fail("no display");
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
  SDL_Window* const window = SDL_CreateWindow("bare floor", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                              options.width, options.height, SDL_WINDOW_OPENGL);
  if (!window) return fail("no window");
  SDL_GLContext context = SDL_GL_CreateContext(window);
  if (!context) return fail("no OpenGL");
  SDL_GL_SetSwapInterval(0);
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  ImGui_ImplOpenGL3_Init("#version 150");
  double first_ms = 0;
  for (int frame = 0; frame < options.frames; ++frame) {
    io.DisplaySize = {static_cast<float>(options.width), static_cast<float>(options.height)};
    io.DeltaTime = 1.0F / 60.0F;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, io.DisplaySize, IM_COL32(251, 247, 239, 255));
    ImGui::GetBackgroundDrawList()->AddText({40, 40}, IM_COL32(31, 36, 48, 255), "bare floor");
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(window);
    if (frame == 0) {
      // Software OpenGL draws later than it is told to; reading one pixel waits for it.
      unsigned char pixel[4] = {};
      using ReadPixels = void(APIENTRY*)(GLint, GLint, GLsizei, GLsizei, GLenum, GLenum, void*);
      void* const address = SDL_GL_GetProcAddress("glReadPixels");
      ReadPixels read = nullptr;
      std::memcpy(&read, &address, sizeof read);
      read(0, 0, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, pixel);
      first_ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    }
  }
  std::printf("{\"first_frame_ms\": %.1f, \"pss_kib\": %ld}\n", first_ms, pss_kib());
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
  SDL_GL_DeleteContext(context);
  SDL_DestroyWindow(window);
  SDL_Quit();
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  const Clock::time_point start = Clock::now();
  return run(parse(argc, argv), start) ? 0 : 1;
}
