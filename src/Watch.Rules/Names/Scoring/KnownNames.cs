using Watch.Rules.Names.Comparing;
using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names.Scoring;

/// <summary>
/// The names a firm is looked for by: its own, the parts of those that hold two (<c>PRO DEVELOPPEMENT (VILLE OUVERTE)</c>, a name with its
/// own siglum at the end), and that of its group, which makes a link and never the firm.
/// </summary>
internal static class KnownNames
{
    // A part that tells less would be found everywhere.
    private const double TellingEnough = 0.6;

    public static IEnumerable<KnownName> Of(NamedFirm firm, WordCounts counts, ReadingVersion version)
    {
        foreach (FirmName name in firm.Names)
        {
            foreach (KnownName known in Of(firm, name, counts, version))
            {
                yield return known;
            }
        }

        if (firm.Group is { } group && NameReader.Read(group, version) is { IsPlaceholder: false, Core.Count: > 0 } read)
        {
            yield return new KnownName(firm, new FirmName(group), new PreparedName(read, counts), Standing.Group);
        }
    }

    private static IEnumerable<KnownName> Of(NamedFirm firm, FirmName name, WordCounts counts, ReadingVersion version)
    {
        ReadName read = NameReader.Read(name.Text, version);
        if (read.IsPlaceholder || read.Core.Count == 0)
        {
            yield break;
        }

        yield return new KnownName(firm, name, new PreparedName(read, counts), Standing.Whole);
        IReadOnlyList<string> parts = NameParts.Of(name.Text);
        foreach (
            ReadName part in (parts.Count > 0 ? parts : Siglum.Parts(read))
                .Select(p => NameReader.Read(p, version))
                .Where(p => p is { IsPlaceholder: false, Core.Count: > 0 })
        )
        {
            PreparedName prepared = new(part, counts);
            if (prepared.Weights.Max() > TellingEnough)
            {
                yield return new KnownName(firm, name, prepared, Standing.Part);
            }
        }
    }
}
