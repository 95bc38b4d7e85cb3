using System.Buffers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>What stands before a colon: the role, and in the comma dialect the words that tell a change.</summary>
internal static class RoleLabel
{
    private static readonly (string Words, OfficerChange Change)[] _before =
    [
        ("nomination ", OfficerChange.Arrives),
        ("nouveau ", OfficerChange.Arrives),
        ("nouvel ", OfficerChange.Arrives),
        ("nouvelle ", OfficerChange.Arrives),
        ("ancien ", OfficerChange.Leaves),
        ("ancienne ", OfficerChange.Leaves),
        ("modification ", OfficerChange.Redesignated),
    ];

    private static readonly string[] _articles =
    [
        "en qualite de ",
        "aux fonctions de ",
        "du ",
        "de la ",
        "de l'",
        "d'un ",
        "d'une ",
        "des ",
        "de ",
        "d'",
    ];

    private static readonly string[] _leaving = [" partant", " partante", " partants", " sortant", " sortante", " demissionnaire"];

    /// <summary>Not roles: the register's note of the beneficial owner, and a placeholder of its software.</summary>
    private static readonly string[] _dropped = ["beneficiaire effectif", "sans correspondance / non repris"];

    private static readonly SearchValues<string> _anyDropped = SearchValues.Create(_dropped, StringComparison.Ordinal);

    public static (OfficerChange Change, string Role) Read(string label)
    {
        string trimmed = label.Trim(' ', ',', '.');
        string folded = Wording.Fold(trimmed);
        foreach (string ending in _leaving)
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return (OfficerChange.Leaves, WithoutDropped(trimmed[..^ending.Length]));
            }
        }

        foreach ((string words, OfficerChange change) in _before)
        {
            if (folded.StartsWith(words, StringComparison.Ordinal))
            {
                return (change, WithoutDropped(WithoutArticle(trimmed[words.Length..])));
            }
        }

        return (OfficerChange.Listed, WithoutDropped(trimmed));
    }

    private static string WithoutArticle(string role)
    {
        string folded = Wording.Fold(role);
        string? article = Array.Find(_articles, a => folded.StartsWith(a, StringComparison.Ordinal));
        return article is null ? role : role[article.Length..];
    }

    private static string WithoutDropped(string role) =>
        Wording.Fold(role).AsSpan().ContainsAny(_anyDropped)
            ? string.Join(", ", role.Split(',', StringSplitOptions.TrimEntries).Where(part => !_dropped.Contains(Wording.Fold(part))))
            : role.Trim(' ');
}
