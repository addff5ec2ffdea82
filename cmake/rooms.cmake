# How rooms (folders) become targets, and what every one of them is built with.
#
#   tsunagu_room(NAME SOURCES a.cpp ... USES base ... LIBS pkg::lib ...)   a static library tsunagu_NAME
#   tsunagu_program(NAME SOURCES ... USES ... LIBS ...)                    an executable NAME
#   tsunagu_test(NAME SOURCES ... USES ... LIBS ... [TIMEOUT s] [DRAWS] [SCANS_MEMORY] [SHARDS n])
#                                                                           a GoogleTest program and its ctests
#   tsunagu_fuzzer(NAME SOURCES ... USES ... LIBS ... [CORPUS dir])        a libFuzzer target (fuzz preset), else a corpus replay ctest
#
# USES names rooms and is what scripts/check-layers compares with the layer table; LIBS are third-party and stay private.

set(TSUNAGU_SANITIZE "" CACHE STRING "comma-separated sanitizers, e.g. address,undefined")
set(TSUNAGU_OPTIMISE "" CACHE STRING "extra optimisation flags for this preset")
option(TSUNAGU_FUZZ "build libFuzzer targets" OFF)

find_program(TSUNAGU_CCACHE ccache)
if(TSUNAGU_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${TSUNAGU_CCACHE}")
endif()
find_program(TSUNAGU_LLD ld.lld)
if(TSUNAGU_LLD)
  add_link_options(-fuse-ld=lld)
endif()

add_library(tsunagu_flags INTERFACE)
target_compile_options(tsunagu_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror ${TSUNAGU_OPTIMISE})
target_compile_definitions(tsunagu_flags INTERFACE _GLIBCXX_ASSERTIONS)
target_include_directories(tsunagu_flags INTERFACE "${CMAKE_SOURCE_DIR}")
if(TSUNAGU_SANITIZE)
  add_compile_options(-fsanitize=${TSUNAGU_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${TSUNAGU_SANITIZE})
endif()
if(TSUNAGU_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

function(_tsunagu_link target)
  cmake_parse_arguments(A "" "" "USES;LIBS" ${ARGN})
  target_link_libraries(${target} PRIVATE tsunagu_flags)
  foreach(room ${A_USES})
    target_link_libraries(${target} PUBLIC tsunagu_${room})
  endforeach()
  if(A_LIBS)
    target_link_libraries(${target} PRIVATE ${A_LIBS})
  endif()
endfunction()

function(tsunagu_room name)
  cmake_parse_arguments(A "" "" "SOURCES;USES;LIBS" ${ARGN})
  add_library(tsunagu_${name} STATIC ${A_SOURCES})
  _tsunagu_link(tsunagu_${name} USES ${A_USES} LIBS ${A_LIBS})
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
  cmake_parse_arguments(A "DRAWS;SCANS_MEMORY" "TIMEOUT;SHARDS" "SOURCES;USES;LIBS;DEFINES" ${ARGN})
  if(NOT BUILD_TESTING OR TSUNAGU_FUZZ)
    return()
  endif()
  find_package(GTest REQUIRED)
  add_executable(${name} ${A_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_compile_definitions(${name} PRIVATE
    TSUNAGU_SOURCE_DIR="${CMAKE_SOURCE_DIR}" TSUNAGU_BIN_DIR="${CMAKE_BINARY_DIR}/bin" ${A_DEFINES})
  _tsunagu_link(${name} USES ${A_USES} LIBS ${A_LIBS} GTest::gmock GTest::gtest_main)
  if(NOT A_TIMEOUT)
    set(A_TIMEOUT 300)
  endif()
  # Mesa's drivers keep memory when they are unloaded, and their frames then have no name to suppress by: what opens a
  # window is not searched for leaks.
  if(A_DRAWS)
    set(leaks 0)
  else()
    set(leaks 1)
  endif()
  set(environment "UBSAN_OPTIONS=print_stacktrace=1;ASAN_OPTIONS=detect_leaks=${leaks}")
  # Freed memory is overwritten, as on an installed kiosk; otherwise a scan of the memory finds what is gone.
  if(A_SCANS_MEMORY)
    string(APPEND environment ":max_free_fill_size=1073741824:free_fill_byte=90"
      ";GLIBC_TUNABLES=glibc.malloc.tcache_count=0:glibc.malloc.perturb=90")
  endif()
  if(NOT A_SHARDS)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${A_TIMEOUT} ENVIRONMENT "${environment}")
    return()
  endif()
  math(EXPR last "${A_SHARDS} - 1")
  foreach(shard RANGE ${last})
    add_test(NAME ${name}_${shard} COMMAND ${name})
    set_tests_properties(${name}_${shard} PROPERTIES TIMEOUT ${A_TIMEOUT}
      ENVIRONMENT "${environment};GTEST_TOTAL_SHARDS=${A_SHARDS};GTEST_SHARD_INDEX=${shard}")
  endforeach()
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
