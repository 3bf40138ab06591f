#include "engine/plan/rule.hpp"

namespace vidik {

Column Watch::now(Batch& batch) const {
  switch (kind) {
    case Kind::above:
      return indicator(batch[column] > threshold);
    case Kind::below:
      return indicator(batch[column] < threshold);
    case Kind::equals:
      return indicator(batch[column] == threshold);
    case Kind::all: {
      Column result = Column::Ones();
      for (const auto& part : parts) result *= part.evaluate(batch);  // every part: they have memories
      return result;
    }
    case Kind::any: {
      Column result = Column::Zero();
      for (const auto& part : parts) result = result.max(part.evaluate(batch));
      return result;
    }
  }
  return Column::Zero();
}

Column Watch::evaluate(Batch& batch) const {
  Column holds = now(batch);
  if (duration <= 1) return holds;
  batch[held] = (holds > 0.0).select(batch[held] + 1.0, 0.0);
  return indicator(batch[held] >= static_cast<double>(duration));
}

Column WatchRule::fires(Batch& batch) const {
  Column result = f_.when.evaluate(batch);
  result *= indicator(batch[f_.wait] <= 0.0 && batch[f_.pending] < 0.0);
  if (f_.once) result *= 1.0 - batch[f_.ever];
  if (f_.probability >= 0) result *= indicator(batch[f_.probability_draw] < batch[f_.probability]);
  return result;
}

void WatchRule::apply(Batch& batch, Step) const {
  Column &wait = batch[f_.wait], &pending = batch[f_.pending], &age = batch[f_.age];
  wait = (wait - 1.0).max(0.0);
  const Column fired = fires(batch);
  batch[f_.fired] = fired;
  batch[f_.ever] = batch[f_.ever].max(fired);
  wait = (fired > 0.0).select(static_cast<double>(f_.cooldown), wait);
  pending = (pending >= 0.0).select(pending - 1.0, pending);
  pending = (fired > 0.0).select(static_cast<double>(f_.delay), pending);
  age = (age >= 0.0).select(age + 1.0, age);
  age = (pending == 0.0).select(0.0, age);
  pending = (pending == 0.0).select(-1.0, pending);
}

}  // namespace vidik
