// Finding and reading the files of a scenario, in the order in which they are laid over each other.
#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "engine/core/suggestion.hpp"
#include "engine/scenario/courses.hpp"
#include "engine/scenario/lineage.hpp"
#include "engine/scenario/merge.hpp"
#include "engine/scenario/text.hpp"

namespace vidik {

namespace {

constexpr std::size_t most_files = 1000;

/// Documents that will be wanted, read meanwhile on other cores: reading takes longer than all else before a
/// run.
class ReadAhead {
 public:
  void expect(const std::filesystem::path& file) {
    std::error_code failure;
    if (documents_.size() < most && std::filesystem::is_regular_file(file, failure))
      documents_.try_emplace(file, std::async([file] { return read_document(file); }));
  }
  /// Throws InputError as read_document does.
  Node take(const std::filesystem::path& file) {
    const auto found = documents_.find(file);
    return found != documents_.end() && found->second.valid() ? found->second.get() : read_document(file);
  }

 private:
  static constexpr std::size_t most = 32;  // threads
  std::map<std::filesystem::path, std::future<Node>> documents_;
};

class Files {
 public:
  explicit Files(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// Reads a file after its parents, and appends their trees to `trees`.
  void visit(const std::filesystem::path& file, const Location& named_at) {
    const auto identity = identity_of(file);
    const bool circular = cycle(identity, file, named_at);
    if (!circular && !seen_.insert(identity).second) return;
    Node tree;
    if (circular || !read(file, named_at, tree)) {
      complete = false;
      return;
    }
    open_.push_back({identity, file});
    const auto names = parents(tree);
    for (const auto& parent : names) ahead_.expect((file.parent_path() / *parent).lexically_normal());
    std::vector<std::filesystem::path> extended;
    for (const auto& parent : names) {
      visit(file.parent_path() / *parent, parent.where);
      extended.push_back(identity_of(file.parent_path() / *parent));
    }
    open_.pop_back();
    lineage.add(identity, file.lexically_normal(), tree.find("title") != nullptr, extended);
    trees.push_back(std::move(tree));
  }

  std::vector<Node> trees;
  Lineage lineage;
  bool complete = true;  ///< every file could be found and read: nothing is missing that may be in another

 private:
  struct Open {
    std::filesystem::path identity, path;
  };

  static std::filesystem::path identity_of(const std::filesystem::path& file) {
    std::error_code failure;
    const auto identity = std::filesystem::weakly_canonical(file, failure);
    return failure ? file : identity;  // reading it will say why
  }

  bool cycle(const std::filesystem::path& identity, const std::filesystem::path& file,
             const Location& where) {
    const auto first = std::ranges::find(open_, identity, &Open::identity);
    if (first == open_.end()) return false;
    std::string chain;
    for (auto step = first; step != open_.end(); ++step)
      chain += step->path.lexically_normal().string() + " → ";
    diagnostics_.error(where,
                       fmt::format("a file extends itself: {}{}", chain, file.lexically_normal().string()),
                       "take one of these `extends` away");
    return true;
  }

  bool read(const std::filesystem::path& file, const Location& named_at, Node& tree) {
    const auto path = file.lexically_normal();
    if (const auto reason = named_at ? unreadable(path) : ""; !reason.empty()) {
      diagnostics_.error(named_at, fmt::format("'{}': {}", path.string(), reason), similar_file(path));
      return false;
    }
    if (seen_.size() > most_files) {
      diagnostics_.error(named_at, fmt::format("more than {} files are put together", most_files));
      return false;
    }
    try {
      tree = ahead_.take(path);
    } catch (const InputError& problem) {
      for (const auto& diagnostic : problem.diagnostics()) diagnostics_.add(diagnostic);
      return false;
    }
    return check_top(tree);
  }

  bool check_top(const Node& tree) {
    if (tree.kind != Node::Kind::map || !tree.tag.empty()) {
      diagnostics_.error(tree.where, "a scenario is a map of keys and values", "begin with `schema: 1`");
      return false;
    }
    const auto* schema = tree.find("schema");
    if (!schema)
      diagnostics_.error({tree.where.file, 0, 0}, "'schema' is missing",
                         "write `schema: 1` at the top of the file");
    else if (schema->kind != Node::Kind::scalar || schema->scalar != "1" || schema->quoted)
      diagnostics_.error(schema->where, "this program reads schema 1 only", "write `schema: 1`");
    return true;
  }

  /// Takes `extends` out of a tree.
  std::vector<Located<std::string>> parents(Node& tree) {
    std::vector<Located<std::string>> names;
    for (std::size_t i = 0; i < tree.keys.size(); ++i) {
      if (*tree.keys[i] != "extends") continue;
      const Node value = std::move(tree.items[i]);
      tree.keys.erase(tree.keys.begin() + static_cast<std::ptrdiff_t>(i));
      tree.items.erase(tree.items.begin() + static_cast<std::ptrdiff_t>(i));
      if (value.kind == Node::Kind::list)
        for (const auto& item : value.items) add_parent(item, names);
      else
        add_parent(value, names);
      break;
    }
    return names;
  }
  void add_parent(const Node& node, std::vector<Located<std::string>>& names) {
    if (node.kind == Node::Kind::scalar && !node.scalar.empty() && node.tag.empty())
      names.push_back({node.scalar, node.where});
    else {
      diagnostics_.error(node.where, "expected the name of a file to extend",
                         "such as `extends: baseline.yaml`, or a list of such names");
      complete = false;
    }
  }

  Diagnostics& diagnostics_;
  ReadAhead ahead_;
  std::set<std::filesystem::path> seen_;
  std::vector<Open> open_;
};

}  // namespace

std::optional<Node> merge_files(const std::filesystem::path& file, Diagnostics& diagnostics,
                                MergedFrom* from) {
  Files files(diagnostics);
  files.visit(file, {});
  if (!files.complete) return std::nullopt;
  if (from) {
    for (const auto& tree : files.trees) from->files.push_back(tree.where.file);
    from->parent = files.lineage.parent();
  }
  Node merged;
  merged.kind = Node::Kind::map;
  for (auto& tree : files.trees) {
    read_courses(tree, diagnostics);
    lay_over(merged, std::move(tree), diagnostics);
  }
  return merged;
}

}  // namespace vidik
