using Watch.Contracts.Messages;
using Watch.Contracts.Notices;

namespace Watch.Worker.Tests.Judging.Weeks;

/// <summary>What an edition says, in the lines of <see cref="ExpectedEdition"/>.</summary>
internal static class WrittenLines
{
    public static IReadOnlyList<string> Of(EditionContent edition) =>
        [
            .. edition.Themes.SelectMany(t => t.Items.Select(i => $"{t.Name}: {Line(i)}")),
            .. edition.Acts.Select(a => $"act: {Patents(a)}").Order(StringComparer.Ordinal),
            .. edition.Errata.Select(Line).Order(StringComparer.Ordinal),
            .. edition.NewApplicants.Select(a => $"applicant {a}"),
            .. edition.Counts.Select(c =>
                $"count {c.Number}: {string.Join(' ', c.Themes.Select(t => $"{t.Theme}={t.Items}"))} acts={c.Acts}"
            ),
        ];

    private static string Line(EditionItem item) =>
        $"{Patents(item)}{(item.IsNewFamily ? " new" : "")}{(item.IsLate ? " late" : "")} "
        + $"[{string.Join(',', item.AlsoPublishedAs)}] {item.Patents[0].Title}";

    private static string Line(EditionErratum erratum)
    {
        string said =
            erratum.IsWithdrawn ? " gone"
            : !erratum.Item.Kinds.Contains(EventKind.PatentTransfer) ? $" {erratum.Item.Patents[0].Title}"
            : "";
        return $"erratum of {erratum.Edition}: {Patents(erratum.Item)}{said}";
    }

    private static string Patents(EditionItem item) =>
        string.Join(' ', item.Patents.Select(p => p.Publication).Order(StringComparer.Ordinal));
}
