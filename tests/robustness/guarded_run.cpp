#include "tests/robustness/guarded_run.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>

namespace test {
namespace {

#if defined(__SANITIZE_ADDRESS__) || !defined(NDEBUG)
constexpr int kMaxCpuS = 20;
#else
constexpr int kMaxCpuS = 2;
#endif
constexpr long kMaxGrowthKiB = 1'000'000;

// Shared with the child; outlives its crash.
struct Progress {
  uint32_t piece;
  uint32_t loaded;
  uint32_t refused;
  char fault[512];  // of `piece`; empty while there is none
};

Progress* sharedProgress() {
  void* memory = ::mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) throw std::bad_alloc();
  return new (memory) Progress{};
}

long highestMemoryKiB() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

// SIGVTALRM ends the child when the time is up. The time in the kernel is left out: how long it takes to hand
// out memory is the machine's affair, and how much of it is taken is looked at by itself.
void startClock() {
  const itimerval timer{{0, 0}, {kMaxCpuS, 0}};
  ::setitimer(ITIMER_VIRTUAL, &timer, nullptr);
}

void runPiece(Progress& progress, const std::function<Outcome(uint32_t)>& work) {
  const long before = highestMemoryKiB();
  startClock();
  const Outcome outcome = work(progress.piece);
  ++(outcome == Outcome::Loaded ? progress.loaded : progress.refused);
  const long growth = highestMemoryKiB() - before;
  if (growth > kMaxGrowthKiB) throw std::runtime_error(fmt::format("took {} KiB of memory", growth));
}

[[noreturn]] void runChild(Progress& progress, uint32_t count, const std::function<Outcome(uint32_t)>& work) {
  try {
    for (; progress.piece < count; ++progress.piece) runPiece(progress, work);
  } catch (const std::exception& error) {
    std::snprintf(progress.fault, sizeof progress.fault, "%s", error.what());
  } catch (...) {
    std::snprintf(progress.fault, sizeof progress.fault, "threw something unknown");
  }
  ::_exit(0);
}

std::string faultOf(const Progress& progress, int status) {
  if (progress.fault[0] != '\0') return progress.fault;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGVTALRM)
    return fmt::format("took more than {} s", kMaxCpuS);
  if (WIFSIGNALED(status))
    return fmt::format("killed by signal {} ({})", WTERMSIG(status), strsignal(WTERMSIG(status)));
  return fmt::format("ended the process with status {}", WEXITSTATUS(status));
}

}  // namespace

GuardedResult runGuarded(uint32_t count, const std::function<Outcome(uint32_t)>& work) {
  Progress* progress = sharedProgress();
  GuardedResult result;
  while (progress->piece < count) {
    const pid_t child = ::fork();
    if (child == 0) runChild(*progress, count, work);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (progress->piece == count) break;
    result.faults.push_back(fmt::format("piece {}: {}", progress->piece, faultOf(*progress, status)));
    progress->fault[0] = '\0';
    ++progress->piece;
  }
  result.loaded = progress->loaded;
  result.refused = progress->refused;
  ::munmap(progress, sizeof *progress);
  return result;
}

}  // namespace test
