# How rooms (folders) become targets, and what every one of them is built with.
#
#   tsunagu_room(NAME SOURCES a.cpp ... USES base ... LIBS pkg::lib ... [SHOWS lib ...] [APART a.cpp ...])
#                                                       a static library tsunagu_NAME; its headers show SHOWS; sources
#                                                       that do not compile together with others (cmake/together.py) are APART
#   tsunagu_program(NAME SOURCES ... USES ... LIBS ...) an executable NAME
#   tsunagu_test(NAME SOURCES ... USES ... LIBS ... [APART ...] [TIMEOUT s] [COST s] [DRAWS] [SCANS_MEMORY] [SHARDS n] [LONG filter])
#                                                       a GoogleTest program and its ctests:
#       COST    about how many seconds it takes: the longest start first, so that no core waits at the end
#       LONG    a GoogleTest filter, e.g. "RandomHistory.*": its cases also become a ctest NAME_long with TSUNAGU_LONG=1 in
#               its environment, which only scripts/test long runs. A case reads the variable and does more (1,000
#               histories instead of 50), or skips itself without it.
#   tsunagu_fuzzer(NAME SOURCES ... USES ... LIBS ... [CORPUS dir])
#                                                       a libFuzzer target (fuzz preset), else a corpus replay ctest
#
# USES names rooms and is what scripts/check-layers compares with the layer table; LIBS are third-party and stay private.

set(TSUNAGU_SANITIZE "" CACHE STRING "comma-separated sanitizers, e.g. address,undefined")
set(TSUNAGU_OPTIMISE "" CACHE STRING "extra optimisation flags for this preset")
set(TSUNAGU_OPTIMISE_TESTS "${TSUNAGU_OPTIMISE}" CACHE STRING "the same for the tests' own sources")
option(TSUNAGU_PRECOMPILE "compile the standard library's headers once, not once for each source" OFF)
option(TSUNAGU_TOGETHER "compile several sources of a target at once: made anew sooner, after a change later" OFF)
option(TSUNAGU_FUZZ "build libFuzzer targets" OFF)
if(TSUNAGU_TOGETHER)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
endif()

find_program(TSUNAGU_CCACHE ccache)
if(TSUNAGU_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${TSUNAGU_CCACHE}")
endif()
find_program(TSUNAGU_LLD ld.lld)
if(TSUNAGU_LLD)
  add_link_options(-fuse-ld=lld)
endif()

add_library(tsunagu_flags INTERFACE)
# -pthread everywhere, because some libraries ask for it and headers compiled without it do not fit.
target_compile_options(tsunagu_flags INTERFACE
  -pthread -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
target_compile_definitions(tsunagu_flags INTERFACE _GLIBCXX_ASSERTIONS)
if(TSUNAGU_TOGETHER)
  # Of a private type in a member of a class: of one in a header that would be a fault, and a source is included here.
  target_compile_options(tsunagu_flags INTERFACE -Wno-subobject-linkage)
endif()
target_include_directories(tsunagu_flags INTERFACE "${CMAKE_SOURCE_DIR}")
if(TSUNAGU_SANITIZE)
  add_compile_options(-fsanitize=${TSUNAGU_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${TSUNAGU_SANITIZE})
endif()
if(TSUNAGU_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# KIND is room or test.
function(_tsunagu_optimise target kind)
  if(kind STREQUAL "test")
    target_compile_options(${target} PRIVATE ${TSUNAGU_OPTIMISE_TESTS})
  else()
    target_compile_options(${target} PRIVATE ${TSUNAGU_OPTIMISE})
  endif()
endfunction()

# A build without precompiled headers (release) notices what a source forgot to include.
function(_tsunagu_precompile target kind)
  set(maker tsunagu_precompiled_${kind})
  if(NOT TARGET ${maker})
    add_library(${maker} OBJECT "${CMAKE_SOURCE_DIR}/cmake/precompiled.cpp")
    target_link_libraries(${maker} PRIVATE tsunagu_flags)
    _tsunagu_optimise(${maker} ${kind})
    target_precompile_headers(${maker} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/precompiled.h")
    if(kind STREQUAL "test")
      target_link_libraries(${maker} PRIVATE GTest::gmock)
      target_precompile_headers(${maker} PRIVATE <gmock/gmock.h>)
    endif()
  endif()
  target_precompile_headers(${target} REUSE_FROM ${maker})
endfunction()

# OUT: what is compiled in the place of SOURCES.
function(_tsunagu_together target out)
  cmake_parse_arguments(A "" "" "SOURCES;APART" ${ARGN})
  if(TSUNAGU_TOGETHER)
    list(TRANSFORM A_APART PREPEND "--apart;")
    execute_process(COMMAND "${Python3_EXECUTABLE}" -I -S -B "${CMAKE_SOURCE_DIR}/cmake/together.py" ${target}
      "${CMAKE_CURRENT_SOURCE_DIR}" "${CMAKE_BINARY_DIR}" ${A_APART} ${A_SOURCES}
      OUTPUT_VARIABLE A_SOURCES COMMAND_ERROR_IS_FATAL ANY)
  endif()
  set(${out} ${A_SOURCES} PARENT_SCOPE)
endfunction()

function(_tsunagu_link target)
  cmake_parse_arguments(A "" "KIND" "USES;LIBS;SHOWS" ${ARGN})
  if(NOT A_KIND)
    set(A_KIND room)
  endif()
  target_link_libraries(${target} PRIVATE tsunagu_flags)
  _tsunagu_optimise(${target} ${A_KIND})
  if(TSUNAGU_PRECOMPILE)
    _tsunagu_precompile(${target} ${A_KIND})
  endif()
  foreach(room ${A_USES})
    target_link_libraries(${target} PUBLIC tsunagu_${room})
  endforeach()
  if(A_LIBS)
    target_link_libraries(${target} PRIVATE ${A_LIBS})
  endif()
  if(A_SHOWS)
    target_link_libraries(${target} PUBLIC ${A_SHOWS})
  endif()
endfunction()

function(tsunagu_room name)
  cmake_parse_arguments(A "" "" "SOURCES;USES;LIBS;SHOWS;APART" ${ARGN})
  _tsunagu_together(tsunagu_${name} sources SOURCES ${A_SOURCES} APART ${A_APART})
  add_library(tsunagu_${name} STATIC ${sources})
  _tsunagu_link(tsunagu_${name} USES ${A_USES} LIBS ${A_LIBS} SHOWS ${A_SHOWS})
endfunction()

function(tsunagu_program name)
  cmake_parse_arguments(A "" "" "SOURCES;USES;LIBS" ${ARGN})
  add_executable(${name} ${A_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
  _tsunagu_link(${name} USES ${A_USES} LIBS ${A_LIBS})
  if(NOT name STREQUAL "tsunagu-glyphs")
    add_dependencies(${name} tsunagu_assets)
  endif()
endfunction()

function(tsunagu_test name)
  cmake_parse_arguments(A "DRAWS;SCANS_MEMORY" "TIMEOUT;COST;SHARDS;LONG" "SOURCES;USES;LIBS;DEFINES;APART" ${ARGN})
  if(NOT BUILD_TESTING OR TSUNAGU_FUZZ)
    return()
  endif()
  find_package(GTest REQUIRED)
  _tsunagu_together(${name} sources SOURCES ${A_SOURCES} APART ${A_APART})
  add_executable(${name} ${sources})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_compile_definitions(${name} PRIVATE
    TSUNAGU_SOURCE_DIR="${CMAKE_SOURCE_DIR}" TSUNAGU_BIN_DIR="${CMAKE_BINARY_DIR}/bin" ${A_DEFINES})
  _tsunagu_link(${name} KIND test USES ${A_USES} LIBS ${A_LIBS} GTest::gmock GTest::gtest_main)
  # Mesa's drivers keep memory when they are unloaded, and their frames then have no name to suppress by: what opens a
  # window is not searched for leaks. Where a block came from is told in five frames: more is a fifth of all their time.
  if(A_DRAWS)
    set(leaks 0)
  else()
    set(leaks 1)
  endif()
  set(environment "UBSAN_OPTIONS=print_stacktrace=1;ASAN_OPTIONS=malloc_context_size=5:detect_leaks=${leaks}")
  # Freed memory is overwritten, as on an installed kiosk; otherwise a scan of the memory finds what is gone.
  if(A_SCANS_MEMORY)
    string(APPEND environment ":max_free_fill_size=1073741824:free_fill_byte=90"
      ";GLIBC_TUNABLES=glibc.malloc.tcache_count=0:glibc.malloc.perturb=90")
  endif()
  if(NOT A_TIMEOUT)
    set(A_TIMEOUT 300)
  endif()
  if(A_SHARDS)
    math(EXPR last "${A_SHARDS} - 1")
    foreach(shard RANGE ${last})
      _tsunagu_ctest(${name}_${shard} ${name} TIMEOUT ${A_TIMEOUT} COST "${A_COST}"
        ENVIRONMENT "${environment};GTEST_TOTAL_SHARDS=${A_SHARDS};GTEST_SHARD_INDEX=${shard}")
    endforeach()
  else()
    _tsunagu_ctest(${name} ${name} TIMEOUT ${A_TIMEOUT} COST "${A_COST}" ENVIRONMENT "${environment}")
  endif()
  if(A_LONG)
    _tsunagu_ctest(${name}_long ${name} TIMEOUT 7200 COST 0 ENVIRONMENT "${environment};TSUNAGU_LONG=1;GTEST_FILTER=${A_LONG}")
    set_tests_properties(${name}_long PROPERTIES LABELS long)
  endif()
endfunction()

# Not for CMakeLists.txt of rooms. The label is the folder below tests/unit: scripts/test quick asks for it.
function(_tsunagu_ctest name program)
  cmake_parse_arguments(A "" "TIMEOUT;COST" "ENVIRONMENT" ${ARGN})
  add_test(NAME ${name} COMMAND ${program})
  get_filename_component(folder "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  set_tests_properties(${name} PROPERTIES TIMEOUT ${A_TIMEOUT} ENVIRONMENT "${A_ENVIRONMENT}" LABELS "unit.${folder}")
  if(A_COST)
    set_tests_properties(${name} PROPERTIES COST ${A_COST})
  endif()
endfunction()

function(tsunagu_fuzzer name)
  cmake_parse_arguments(A "" "CORPUS" "SOURCES;USES;LIBS" ${ARGN})
  if(TSUNAGU_FUZZ)
    add_executable(${name} ${A_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/fuzz")
    _tsunagu_link(${name} USES ${A_USES} LIBS ${A_LIBS})
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  else()
    # Without libFuzzer the same entry point runs over its corpus and a fixed set of mutations of it, as a ctest.
    add_executable(${name} ${A_SOURCES} "${CMAKE_SOURCE_DIR}/tests/fuzz/replay_main.cpp")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    _tsunagu_link(${name} USES ${A_USES} LIBS ${A_LIBS})
    add_test(NAME ${name} COMMAND ${name} ${A_CORPUS})
    set_tests_properties(${name} PROPERTIES TIMEOUT 300)
  endif()
endfunction()
