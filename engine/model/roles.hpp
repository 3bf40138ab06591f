// What a variable is to a model, and the typed handles by which a model reaches its columns.
//
// A handle is made once, by a declaration in the model's constructor, and is only an index. Its type is its
// role, so a model that writes to what it may only read does not compile.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vidik {

enum class Role {
  parameter,  ///< an assumption; may differ by path, and levers, shocks and rules may move it
  input,      ///< what another model declares, this step; all but a Parameter or Derived orders the models
  lagged,     ///< last step's value of any State, companion or Parameter; orders nothing
  state,      ///< remembered from step to step: holds last step's value until the model writes it
  companion,  ///< a State of the same model in another form, such as its logarithm, kept beside it
  derived,    ///< computed from parameters alone by prepare(), such as a decay factor
  output,     ///< written by the model in each step, remembered by nobody
  noise,      ///< independent or correlated standard normal draws, filled by the engine
  uniform     ///< uniform draws on (0, 1), filled by the engine
};

/// The slot of one column among those that a model has declared.
template <Role role>
struct Handle {
  int slot = -1;
};

using Parameter = Handle<Role::parameter>;
using Input = Handle<Role::input>;
using Lagged = Handle<Role::lagged>;
using State = Handle<Role::state>;
using Companion = Handle<Role::companion>;
using Derived = Handle<Role::derived>;
using Output = Handle<Role::output>;
using Noise = Handle<Role::noise>;
using Uniform = Handle<Role::uniform>;

/// Consecutive handles that were declared together from a list of names.
template <typename Handle>
struct Family {
  int first = -1;
  int count = 0;

  Handle operator[](std::size_t i) const { return {first + static_cast<int>(i)}; }
  std::size_t size() const { return static_cast<std::size_t>(count); }
};

/// How monthly values make an annual one.
enum class Aggregation {
  flow,   ///< sum over the year
  level,  ///< mean over the year
  stock,  ///< value at the end of the year
  ratio   ///< ratio of the annual values of two other variables
};

std::string name_of(Aggregation aggregation);

/// The name of a variable in another form, by which other models read it: "world.ttf (log)".
std::string form_of(std::string_view state, std::string_view form = "log");
/// The variable of such a name; any other name as it is.
std::string_view without_form(std::string_view name);

}  // namespace vidik
