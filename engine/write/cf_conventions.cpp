#include "engine/write/cf_conventions.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <set>
#include <string_view>
#include <utility>

#include "engine/plan/states_of_unit.hpp"

namespace vidik {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 27> known_units{{
    {"1", "1"},
    {"share", "1"},
    {"share of GDP", "1"},
    {"0–1", "1"},
    {"0–100", "1"},
    {"0/1", "1"},
    {"log", "1"},
    {"logit", "1"},
    {"index", "1"},
    {"ad valorem", "1"},
    {"persons", "1"},
    {"firms", "1"},
    {"mn", "1e6"},
    {"USD mn", "1e6"},
    {"TIV mn/year", "1e6 year-1"},
    {"RUB/USD", "1"},
    {"USD/EUR", "1"},
    {"USD/bbl", "barrel-1"},
    {"USD/1000 m³", "1e-3 m-3"},
    {"bcm", "1e9 m3"},
    {"bcm/year", "1e9 m3 year-1"},
    {"%", "percent"},
    {"% of GDP", "percent"},
    {"%/year", "percent year-1"},
    {"months", "month"},
    {"1/month", "month-1"},
    {"1/year", "year-1"},
}};

const std::string_view* find(const std::string& unit) {
  const auto found = std::ranges::find(known_units, unit, [](const auto& entry) { return entry.first; });
  return found == known_units.end() ? nullptr : &found->second;
}

std::string as_word(std::string text) {
  for (char& character : text)
    if (!std::isalnum(static_cast<unsigned char>(character)) && character != '-') character = '_';
  return text;
}

/// What stands after the number in "…: 0 long, 1 short annex"; empty if the meaning has no such part.
std::string meaning_of_state(const std::string& meaning, char number) {
  for (const char* before : {": ", ", "}) {
    const std::size_t at = meaning.find(before + std::string{number, ' '});
    if (at == std::string::npos) continue;
    const std::size_t begin = at + 4;
    return meaning.substr(begin, meaning.find(',', begin) - begin);
  }
  return "";
}

}  // namespace

std::vector<std::string> cf_names(const std::vector<Recorded>& outputs) {
  std::set<std::string> taken;
  std::vector<std::string> names;
  for (const Recorded& output : outputs) {
    std::string name = output.name;
    for (char& character : name)
      if (!std::isalnum(static_cast<unsigned char>(character))) character = '_';
    if (!std::isalpha(static_cast<unsigned char>(name.front()))) name = "v_" + name;
    while (!taken.insert(name).second) name += '_';  // "a.b_c" beside "a_b.c"
    names.push_back(name);
  }
  return names;
}

std::string udunits(const std::string& unit) {
  const std::string_view* known = find(unit);
  return known ? std::string(*known) : "1";
}

bool has_udunits(const std::string& unit) {
  return find(unit) || lists_states(unit);
}

std::string cell_methods(Aggregation aggregation) {
  switch (aggregation) {
    case Aggregation::flow:
      return "time: sum";
    case Aggregation::stock:
      return "time: point (comment: at the end of the period)";
    case Aggregation::ratio:
      return "time: mean (comment: ratio of the values of two variables in the period)";
    case Aggregation::level:
    default:
      return "time: mean";
  }
}

std::optional<Flags> flags_of(const std::string& unit, const std::string& meaning) {
  if (!lists_states(unit)) return std::nullopt;
  Flags flags;
  for (std::size_t i = 0; i < unit.size(); i += 2) {
    const std::string name = meaning_of_state(meaning, unit[i]);
    flags.values.push_back(unit[i] - '0');
    flags.meanings.append(i == 0 ? "" : " ");
    flags.meanings += as_word(name.empty() ? std::string("state ") + unit[i] : name);
  }
  return flags;
}

int days_to(Month month) {
  using namespace std::chrono;
  const year_month_day first(year(month.year()), std::chrono::month(static_cast<unsigned>(month.of_year())),
                             day(1));
  return static_cast<int>(sys_days(first).time_since_epoch().count());
}

}  // namespace vidik
