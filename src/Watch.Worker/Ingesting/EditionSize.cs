using System.Globalization;
using Watch.Contracts.Notices;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting;

/// <summary>
/// Tells an edition that has far fewer notices than its family usually has: most likely a part of it was not published, or not read.
/// </summary>
internal static class EditionSize
{
    /// <summary>As many editions tell what is usual; fewer than the least tell nothing.</summary>
    private const int Editions = 30;

    private const int Least = 5;

    /// <summary>A family with fewer notices has small editions now and then.</summary>
    private const int Usual = 100;

    /// <summary>The smallest of the 24 editions at hand has two fifths of the usual number.</summary>
    private const int Fewer = 10;

    /// <summary>A warning, or none.</summary>
    public static async Task<IReadOnlyCollection<ParseWarning>> WarningsAsync(
        ISourceStore sources,
        IngestStep.Read read,
        int notices,
        CancellationToken ct
    )
    {
        if (!read.Parser.HasUsualSize)
        {
            return [];
        }

        IReadOnlyList<int> others = await sources.NoticesOfAsync(read.Parser.Source, read.Parser.Family, read.Document, Editions, ct);
        int usual = others.Count < Least ? 0 : others.Order().ElementAt(others.Count / 2);
        return usual >= Usual && notices * Fewer < usual
            ? [new ParseWarning("few-notices", string.Create(CultureInfo.InvariantCulture, $"{notices}, usually {usual}"))]
            : [];
    }
}
