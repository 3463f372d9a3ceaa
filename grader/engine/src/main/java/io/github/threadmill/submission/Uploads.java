package io.github.threadmill.submission;

import java.util.List;

/**
 * Tells a class from a student. Both may be wrapped in a folder or two; but what a student hands in
 * has one place with a submission in it, and what a class has handed in has several.
 */
record Uploads(Shape shape, Search search) {

  private static final int DEEPEST = 2;

  /**
   * The uploads of a class; empty where there is one upload or none.
   *
   * @param folder what was named, and no submission itself
   * @param isPacked whether it is an archive's; what lies beside a submission on an instructor's
   *     disk is another one's, in an archive it may be the same student's
   */
  List<Upload> ofClass(Item.Folder folder, boolean isPacked) throws NotTakenException {
    List<Upload> uploads = Upload.in(folder);
    if (uploads.size() > 1) {
      return isPacked && !isOfClass(uploads) ? List.of() : uploads;
    }
    return wrapped(uploads, DEEPEST);
  }

  private List<Upload> wrapped(List<Upload> uploads, int depth) throws NotTakenException {
    if (depth == 0
        || uploads.size() != 1
        || uploads.getFirst().isOfPlatform()
        || !(uploads.getFirst().item() instanceof Item.Folder wrapper)
        || shape.isSubmission(wrapper)) {
      return List.of();
    }
    List<Upload> inside = Upload.in(wrapper);
    if (inside.size() > 1) {
      return isOfClass(inside) ? inside : List.of();
    }
    return inside.stream().anyMatch(Upload::isOfPlatform) ? inside : wrapped(inside, depth - 1);
  }

  private boolean isOfClass(List<Upload> uploads) {
    return uploads.stream().anyMatch(Upload::isOfPlatform) || isSeveral(uploads);
  }

  private boolean isSeveral(List<Upload> uploads) {
    return uploads.stream()
            .filter(
                each ->
                    search.in(each.name(), each.item(), found -> !(found instanceof Found.Nothing)))
            .limit(2)
            .count()
        == 2;
  }
}
