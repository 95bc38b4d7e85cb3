using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>
/// Reads the <c>administration</c> element. Its wording depends on the court's software, not on the event; which of the three
/// dialects it is shows in the text itself. Any text can be read: what is not understood becomes a name without a role.
/// </summary>
internal static class AdministrationText
{
    /// <summary>The statements in text order.</summary>
    /// <param name="text">The content of the element.</param>
    /// <param name="legalForm">The form of the firm it stands in, which decides whether "Associé" owns.</param>
    public static IReadOnlyList<OfficerStatement> Read(string text, string? legalForm)
    {
        string prepared = Wording.Prepare(text);
        List<ChangeMark> marks = ChangeMark.FindAll(prepared);
        List<RawStatement> raw = marks.Count > 0 ? ChangeSentences.Read(prepared, marks) : Roster.Read(prepared);
        Dialect dialect = DialectOf(prepared, marks, raw);
        List<OfficerStatement> statements = new(raw.Count);
        foreach (RawStatement statement in raw)
        {
            if (OfficerValue.Read(statement, dialect, legalForm) is { } read)
            {
                statements.Add(read);
            }
        }

        return statements;
    }

    /// <summary>True when somebody comes or goes. A redesignation alone is the same person; a roster does not tell.</summary>
    public static bool TellsChange(IReadOnlyList<OfficerStatement> statements) =>
        statements.Any(s => s.Change is OfficerChange.Arrives or OfficerChange.Leaves);

    private static Dialect DialectOf(string text, List<ChangeMark> marks, List<RawStatement> raw)
    {
        const string usage = "nom d'usage :";
        int at = text.IndexOf(usage, StringComparison.Ordinal);
        bool afterComma = at >= 2 && text[at - 2] == ',';
        if (marks.Count > 0 || (at >= 0 && !afterComma))
        {
            return Dialect.Dot;
        }

        return afterComma || raw.Exists(s => s.Change != OfficerChange.Listed) || IsJoinedByCommas(text, raw)
            ? Dialect.Comma
            : Dialect.Semicolon;
    }

    private static bool IsJoinedByCommas(string text, List<RawStatement> raw) =>
        raw.Count > 1 && !text.Contains(';', StringComparison.Ordinal);
}
