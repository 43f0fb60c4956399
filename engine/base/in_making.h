// One thing that is made in the background, so that the window never waits.
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <optional>

namespace eng {

template <class Made>
class InMaking {
 public:
  bool busy() const { return future_.valid(); }
  // Only while nothing is in the making. What `make` touches nobody else may until take() or drop().
  void begin(std::function<Made()> make) { future_ = std::async(std::launch::async, std::move(make)); }
  // What was begun, once, when it is there; `wait`: until it is. Throws what `make` threw.
  std::optional<Made> take(bool wait) {
    if (!busy()) return std::nullopt;
    if (!wait && future_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return std::nullopt;
    return future_.get();
  }
  // Waits for what is in the making and forgets it.
  void drop() {
    if (busy()) future_ = {};
  }

 private:
  std::future<Made> future_;  // of async(): its end waits for the work
};

}  // namespace eng
