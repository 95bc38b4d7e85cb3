using System.Collections.Frozen;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Reading;

/// <summary>Words that mean something else for what stands beside them.</summary>
internal static class Surroundings
{
    private static readonly FrozenSet<string> _branches = Set("agence agences succursale antenne");
    private static readonly FrozenSet<string> _consortiums = Set("groupement gpt grpt groupt");
    private static readonly FrozenSet<string> _roles = Set("mandataire solidaire conjoint");

    /// <summary>Gives such words another kind.</summary>
    public static void Mark(List<NameToken> tokens)
    {
        MarkBranch(tokens);
        MarkLot(tokens);
        if (tokens.Exists(t => _roles.Contains(t.Text)))
        {
            MarkConsortium(tokens);
        }
    }

    // "SNEF Agence de Saint Denis": what stands behind the word says which branch, and the word itself nothing.
    private static void MarkBranch(List<NameToken> tokens)
    {
        int at = tokens.FindIndex(t => _branches.Contains(t.Text));
        if (at <= 0 || at == tokens.Count - 1)
        {
            return;
        }

        tokens[at] = tokens[at] with { Kind = WordKind.Stop };
        for (int i = at + 1; i < tokens.Count; i++)
        {
            tokens[i] = tokens[i].Kind is WordKind.Word or WordKind.Ordinary or WordKind.FirstName
                ? tokens[i] with
                {
                    Kind = WordKind.Place,
                }
                : tokens[i];
        }
    }

    // "LOT 2 - SNEF" is a part of a contract, "FDSEA DU LOT" a département.
    private static void MarkLot(List<NameToken> tokens)
    {
        for (int i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Text is "lot" or "lots" && tokens[i + 1].Kind is WordKind.Number)
            {
                tokens[i] = tokens[i] with { Kind = WordKind.Stop };
            }
        }
    }

    // "Groupement solidaire MALET (Mandataire)": how they bid together, and no part of a name.
    private static void MarkConsortium(List<NameToken> tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            tokens[i] = _consortiums.Contains(tokens[i].Text) ? tokens[i] with { Kind = WordKind.Stop } : tokens[i];
        }
    }

    private static FrozenSet<string> Set(string words) => WordKinds.Split(words).ToFrozenSet(StringComparer.Ordinal);
}
