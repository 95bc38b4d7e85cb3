using Watch.Testing;

namespace Watch.Rules.Tests.Editions;

/// <summary>A row of <c>mail-support.tsv</c>: what a page may use, and where.</summary>
/// <param name="Kind"><c>element</c>, <c>attribute</c> or <c>property</c>.</param>
/// <param name="On">The elements on which it may stand; empty for all.</param>
/// <param name="Feature">Its name in caniemail; null where nobody tested it.</param>
/// <param name="Results">By program, in the order of <see cref="Programs"/>: <c>a#1#2</c>.</param>
internal sealed record MailSupport(
    string Kind,
    string Name,
    IReadOnlyList<string> On,
    bool IsNeeded,
    string? Feature,
    IReadOnlyList<string> Results,
    string Note
)
{
    public static IReadOnlyList<string> Programs { get; } = ["gmail", "outlook", "apple-mail", "thunderbird", "orange"];

    public static IReadOnlyList<MailSupport> All { get; } =
    [
        .. File.ReadLines(Repository.PathTo("tests", "Watch.Rules.Tests", "Editions", "mail-support.tsv"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Skip(1)
            .Select(l => Of(l.Split('\t'))),
    ];

    public override string ToString() => $"{Kind} {Name}";

    private static MailSupport Of(string[] cells) =>
        new(
            cells[0],
            cells[1],
            cells[2] == "*" ? [] : cells[2].Split(','),
            cells[3] == "needed",
            cells[4] == "-" ? null : cells[4],
            cells[5..10],
            cells[10]
        );
}
