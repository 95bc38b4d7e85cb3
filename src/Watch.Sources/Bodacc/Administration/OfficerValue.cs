using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>Reads what stands beside a role: the name, and around it the form, the usage name, who represents, since when.</summary>
internal static class OfficerValue
{
    /// <summary>In each of the words that lead to a representative, and in few names.</summary>
    private const string Hint = " représenté";

    private static readonly string[] _represented =
    [
        .. "représenté représentée représenté(e) représentés".Split(' ').Select(w => $" {w} par "),
    ];

    /// <summary>The statement, or null when nothing that may be kept is left of the name.</summary>
    public static OfficerStatement? Read(RawStatement raw, Dialect dialect, string? legalForm)
    {
        (string holder, string? representative) = Split(raw.Value);
        (holder, DateOnly? since) = OfficeDate.Cut(holder);
        holder = PrivateDetails.Cut(holder);
        (holder, string? usage) = UsageName.Cut(holder);
        (string name, string? form) = PrintedForm.Cut(holder);
        if (name.Length == 0)
        {
            return null;
        }

        return new OfficerStatement
        {
            Change = raw.Change,
            Role = raw.Role,
            Functions = RoleFunctions.Of(raw.Role, legalForm),
            Name = name,
            UsageName = UsageName.OrNullIfSame(name, usage),
            Person = PersonShape.Tell(name, dialect, firm: form is not null || representative is not null, human: usage is not null),
            LegalForm = form,
            RepresentedBy = Representative(representative),
            Since = since,
        };
    }

    private static string? Representative(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string name = UsageName.Cut(PrivateDetails.Cut(OfficeDate.Cut(text).Before)).Before;
        return name.Length == 0 ? null : name;
    }

    private static (string Before, string? After) Split(string text)
    {
        foreach (string word in text.Contains(Hint, StringComparison.Ordinal) ? _represented : [])
        {
            int at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0)
            {
                return (Sentences.Trim(text[..at]), Sentences.Trim(text[(at + word.Length)..]));
            }
        }

        return (text, null);
    }
}
