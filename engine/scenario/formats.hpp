// What may stand as a single value in a scenario file.
#pragma once

#include "engine/scenario/fields.hpp"

namespace vidik::formats {

Format<std::string> text();
Format<Located<std::string>> variable();  ///< the name of a variable or parameter, with its place
Format<double> number();                  ///< also a month, as its Month::index()
Format<bool> boolean();
Format<Month> month();
Format<int> duration(int shortest);  ///< months
Format<std::uint64_t> whole(std::uint64_t low, std::uint64_t high, std::string name);
Format<std::size_t> word(std::vector<std::string> words);  ///< the index of the word

Format<Quantity> quantity();     ///< a number, a month or a distribution
Format<Quantity> date();         ///< a month, or a distribution over months
Format<Quantity> probability();  ///< in [0, 1]
Format<Quantity> hazard();       ///< a yearly rate, 0 or more

}  // namespace vidik::formats
