#include "engine/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace eng {
namespace {

constexpr unsigned kMostThreads = 8;  // files and meshes are few; more threads would only wait

}  // namespace

void parallelFor(size_t count, const std::function<void(size_t)>& work) {
  std::atomic<size_t> next = 0;
  const auto takePieces = [&] {
    for (size_t i = next++; i < count; i = next++) work(i);
  };
  const size_t threads =
      std::min<size_t>(std::clamp(std::thread::hardware_concurrency(), 1u, kMostThreads), count);
  std::vector<std::jthread> others;
  for (size_t i = 1; i < threads; ++i) others.emplace_back(takePieces);
  takePieces();
}

}  // namespace eng
