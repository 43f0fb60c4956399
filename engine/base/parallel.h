// Work that falls into independent pieces, spread over the machine's cores.
#pragma once

#include <cstddef>
#include <functional>

namespace eng {

// Calls work(0) to work(count - 1), each once, in no particular order, on at most eight threads, and returns
// when all are done. `work` must not throw.
void parallelFor(size_t count, const std::function<void(size_t)>& work);

}  // namespace eng
