using System.Globalization;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>What was had of a query, against what it has.</summary>
internal sealed class OpsTally
{
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>How many hits the query has, as the last answer says.</summary>
    public int Total { get; set; }

    /// <summary>How many of them can be read.</summary>
    public int Reachable => Math.Min(Total, OpsQuery.Window);

    /// <summary>Publications that were named without their data.</summary>
    public IReadOnlyList<string> Named => [.. _named.Except(_whole, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Adds the publications of an answer.</summary>
    public void Add(OpsPage page)
    {
        foreach (OpsHit hit in page.Hits.Where(h => h.Number is not null))
        {
            (hit.IsWhole ? _whole : _named).Add(hit.Number!);
        }
    }

    /// <summary>What is missing, with its figures; null where nothing is.</summary>
    public string? GapOf(OpsQuery query)
    {
        string atLeast = Total >= OpsQuery.LastCount ? "at least " : "";
        return _whole.Count >= Total
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{query.Name}: {_whole.Count} of {atLeast}{Total} publications came");
    }
}
