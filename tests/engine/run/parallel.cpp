#include "engine/run/parallel.hpp"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace vidik;

BOOST_AUTO_TEST_SUITE(parallel_work)

BOOST_AUTO_TEST_CASE(every_task_is_done_once_by_any_number_of_threads) {
  for (const int threads : {1, 2, 3, 8, 0}) {
    std::vector<std::atomic<int>> done(1000);
    parallel_for(1000, threads, [&](std::int64_t task, int) { ++done[static_cast<std::size_t>(task)]; });
    for (const auto& times : done) BOOST_REQUIRE_EQUAL(times.load(), 1);
  }
}

BOOST_AUTO_TEST_CASE(workers_are_numbered_and_no_number_serves_two_at_a_time) {
  const int threads = 8;
  std::vector<std::atomic<int>> busy(threads);
  std::atomic<bool> wrong = false;
  parallel_for(400, threads, [&](std::int64_t, int worker) {
    if (worker < 0 || worker >= threads || ++busy[static_cast<std::size_t>(worker)] != 1) wrong = true;
    std::this_thread::sleep_for(std::chrono::microseconds(200));
    --busy[static_cast<std::size_t>(worker)];
  });
  BOOST_TEST(!wrong);
}

BOOST_AUTO_TEST_CASE(more_threads_than_cores_are_started_if_asked_for) {
  std::atomic<int> inside = 0, most = 0;
  parallel_for(8, 8, [&](std::int64_t, int) {
    const int now = ++inside;
    for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
    }
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (most < 4 && std::chrono::steady_clock::now() < give_up) std::this_thread::yield();
    --inside;
  });
  BOOST_TEST(most >= 4);
}

BOOST_AUTO_TEST_CASE(an_exception_ends_the_work_and_is_thrown_on) {
  for (const int threads : {1, 3}) {
    std::atomic<std::int64_t> done = 0;
    const auto work = [&](std::int64_t task, int) {
      if (task == 5) throw std::runtime_error("five");
      ++done;
      std::this_thread::sleep_for(std::chrono::microseconds(10));
    };
    BOOST_CHECK_EXCEPTION(parallel_for(100'000, threads, work), std::runtime_error,
                          [](const auto& error) { return std::string(error.what()) == "five"; });
    BOOST_TEST(done < 90'000);
  }
}

BOOST_AUTO_TEST_CASE(nothing_to_do_is_done) {
  parallel_for(0, 4, [](std::int64_t, int) { BOOST_ERROR("there is no task"); });
}

BOOST_AUTO_TEST_SUITE_END()
