using Watch.Contracts.Notices;

namespace Watch.Rules.Technologies;

/// <summary>A classification of a notice that is a symbol.</summary>
/// <param name="Symbol">Its symbol, read.</param>
/// <param name="Scheme">The scheme it is given by.</param>
/// <param name="Inventive">True of what is claimed, false of what is only told besides.</param>
public readonly record struct Classified(TechnologySymbol Symbol, ClassificationScheme Scheme, bool Inventive)
{
    /// <summary>The classifications of a notice that are symbols, in its order.</summary>
    public static IReadOnlyList<Classified> Of(Notice notice)
    {
        List<Classified> found = [];
        AddTo(found, notice);
        return found;
    }

    /// <summary>As in <c>B25J9/16 (CIB, inventive)</c>.</summary>
    public override string ToString() => $"{Symbol} ({(Scheme == ClassificationScheme.Ipc ? "CIB" : "CPC")}, {Position})";

    internal static void AddTo(List<Classified> found, Notice notice)
    {
        for (int i = 0; i < notice.Classifications.Count; i++)
        {
            Classification one = notice.Classifications[i];
            if (TechnologySymbol.TryParse(one.Symbol, out TechnologySymbol? symbol))
            {
                found.Add(new Classified(symbol, one.Scheme, one.Inventive));
            }
        }
    }

    private string Position => Inventive ? "inventive" : "additional";
}
