#include "engine/app/progress.hpp"

#include <cmath>

#include "engine/app/text.hpp"

namespace vidik::app {

namespace {
using namespace std::chrono_literals;
constexpr int bar_width = 24;
constexpr std::string_view erase_line = "\r\033[K";
}  // namespace

std::string progress_line(std::int64_t done, std::int64_t all, double seconds, const std::string& noun) {
  const double share = all > 0 ? static_cast<double>(done) / static_cast<double>(all) : 1.0;
  const int filled = static_cast<int>(share * bar_width);
  const double left = done > 0 ? seconds * static_cast<double>(all - done) / static_cast<double>(done) : 0.0;
  return repeated("█", filled) + repeated("·", bar_width - filled) + padded_left(whole(100 * share), 5) +
         " %  " + grouped(done) + " of " + grouped(all) + " " + noun +
         (done > 0 ? ", " + duration_text(std::ceil(left)) + " left" : "");
}

std::optional<double> Pace::seconds(std::int64_t done, double now) {
  if (done < last_) {
    from_ = done;
    start_ = now;
  }
  last_ = done;
  if (done == from_) return std::nullopt;
  return (now - start_) * static_cast<double>(done) / static_cast<double>(done - from_);
}

void Progress::operator()(std::int64_t done, std::int64_t all) {
  if (console_.quiet()) return;
  const auto now = Clock::now();
  const auto seconds = pace_.seconds(done, std::chrono::duration<double>(now - start_).count());
  if (now - last_ < (console_.live() ? Clock::duration(100ms) : Clock::duration(10s))) return;
  if (!seconds) return;
  last_ = now;
  const std::string line = progress_line(done, all, *seconds, noun_);
  if (!console_.live()) return console_.note(line);
  console_.draw(std::string(erase_line) + std::string(first_characters(line, console_.live_width() - 1)));
  drawn_ = true;
}

Progress::~Progress() {
  if (drawn_) console_.draw(erase_line);
}

}  // namespace vidik::app
