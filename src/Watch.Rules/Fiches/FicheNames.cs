using Watch.Contracts.Notices;

namespace Watch.Rules.Fiches;

/// <summary>
/// The names under which a firm was published. Courts print one name in many ways, so what is told is which was printed, first and last,
/// and not that the firm bore two.
/// </summary>
internal static class FicheNames
{
    public static IReadOnlyList<FicheName> Of(IEnumerable<OwnPart> own)
    {
        OwnPart[] parts = [.. own.Where(o => !o.Party.FromProse)];
        FicheName[] legal = [.. Distinct(parts.SelectMany(Legal), FicheNameKind.Former)];
        FicheName[] others = [.. Distinct(parts.SelectMany(o => o.Party.OtherNames.Select(n => (n, o.Reference))), FicheNameKind.Other)];
        return
        [
            .. legal.Take(1).Select(n => n with { Kind = FicheNameKind.Legal }),
            .. legal.Skip(1),
            .. others.Where(o => !legal.Any(l => FicheParts.Fold(l.Text) == FicheParts.Fold(o.Text))),
        ];
    }

    // A register of states tells the name that it had before.
    private static IEnumerable<(string Text, FicheReference At)> Legal(OwnPart part) =>
        part.Before(EventKind.NameChange) is { } before
            ? [(before, part.Reference), (part.Party.Name, part.Reference)]
            : [(part.Party.Name, part.Reference)];

    // The one that was printed last comes first, in the way in which it was printed last.
    private static IEnumerable<FicheName> Distinct(IEnumerable<(string Text, FicheReference At)> printed, FicheNameKind kind) =>
        printed
            .Where(p => p.Text.Length > 0)
            .Index()
            .GroupBy(p => FicheParts.Fold(p.Item.Text), StringComparer.Ordinal)
            .OrderByDescending(g => g.Last().Index)
            .Select(g => new FicheName(g.Last().Item.Text, kind, g.First().Item.At, g.Last().Item.At));
}
