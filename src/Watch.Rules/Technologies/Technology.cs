using System.Text.Json.Serialization;

namespace Watch.Rules.Technologies;

/// <summary>A symbol that something is about, with all that lies under it, and on which conditions a classification there counts.</summary>
public sealed record Technology
{
    /// <summary>The symbol, as the file writes it.</summary>
    public required string Symbol { get; init; }

    /// <summary>The symbol with all that lies under it.</summary>
    public required TechnologySet Under { get; init; }

    /// <summary>Symbols of which the notice needs one besides, as in <c>B25J with A22</c>; null asks for none.</summary>
    public TechnologyList? With { get; init; }

    /// <summary>Symbols below the symbol that do not count, as in <c>A22C except A22C 25</c>; null leaves none out.</summary>
    public TechnologyList? Except { get; init; }

    /// <summary>Whether only what the office calls inventive counts; what stands in <see cref="With"/> counts anyhow.</summary>
    public bool InventiveOnly { get; init; }

    /// <summary>Whether it is the symbol and nothing more.</summary>
    [JsonIgnore]
    public bool IsPlain => With is null && Except is null && !InventiveOnly;

    /// <summary>How many symbols judging by it has to keep.</summary>
    [JsonIgnore]
    internal int Count => Under.Count + (With?.Under.Count ?? 0) + (Except?.Under.Count ?? 0);

    /// <summary>Whether the classifications of a notice agree.</summary>
    public bool Agrees(IReadOnlyList<Classified> classified)
    {
        for (int i = 0; i < classified.Count; i++)
        {
            if (Counts(classified[i]))
            {
                return With is null || Beside(classified) is not null;
            }
        }

        return false;
    }

    /// <summary>What agrees, the inventive before the additional; null where nothing does.</summary>
    public TechnologyAgreement? Find(IReadOnlyList<Classified> classified)
    {
        Classified[] counting = [.. classified.Where(Counts).OrderByDescending(c => c.Inventive)];
        Classified? beside = With is null ? null : Beside(classified);
        return counting.Length == 0 || (With is not null && beside is null) ? null : new TechnologyAgreement(this, counting[0], beside);
    }

    /// <summary>As files write it: <c>A22B</c>, <c>{symbol: B25J, with: A22}</c>.</summary>
    public override string ToString()
    {
        string conditions = string.Concat(
            With is null ? "" : $", with: {With}",
            Except is null ? "" : $", except: {Except}",
            InventiveOnly ? ", inventive: true" : ""
        );
        return conditions.Length == 0 ? Symbol : $"{{symbol: {Symbol}{conditions}}}";
    }

    private bool Counts(Classified one) =>
        (one.Inventive || !InventiveOnly) && Under.Contains(one.Symbol) && Except?.Under.Contains(one.Symbol) is not true;

    private Classified? Beside(IReadOnlyList<Classified> classified)
    {
        for (int i = 0; i < classified.Count; i++)
        {
            if (With!.Under.Contains(classified[i].Symbol))
            {
                return classified[i];
            }
        }

        return null;
    }
}

/// <summary>Symbols as a file writes them.</summary>
/// <param name="Symbols">As the file writes them.</param>
/// <param name="Under">The symbols with all that lies under them.</param>
public sealed record TechnologyList(IReadOnlyList<string> Symbols, TechnologySet Under)
{
    public override string ToString() => Symbols.Count == 1 ? Symbols[0] : $"[{string.Join(", ", Symbols)}]";
}

/// <summary>A technology and what of a notice agreed with it.</summary>
/// <param name="Technology">What agreed, on all its conditions.</param>
/// <param name="Seen">The classification under its symbol.</param>
/// <param name="Beside">The classification that it needed besides; null where it needs none.</param>
public sealed record TechnologyAgreement(Technology Technology, Classified Seen, Classified? Beside = null)
{
    /// <summary>As in <c>B25J9/16 (CIB, inventive) with A22B5/00 (CPC, additional)</c>.</summary>
    public override string ToString() => Beside is { } beside ? $"{Seen} with {beside}" : Seen.ToString();
}
