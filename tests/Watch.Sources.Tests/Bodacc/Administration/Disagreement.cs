using Watch.Contracts.Notices;

namespace Watch.Sources.Tests.Bodacc.Administration;

/// <summary>One real notice: what the table says of it, and what was read.</summary>
internal sealed record Compared(string Where, List<OfficerRow> Rows, IReadOnlyList<OfficerStatement> Read);

/// <summary>Where the table and the reader differ, and why. A reason is given only if the words of the row bear it out.</summary>
internal sealed record Disagreement(string Reason, string Where, string Detail, int Rows, int Statements)
{
    public const string Unexplained = "unexplained";

    private const string Redesignation = "Modification de la désignation d'un dirigeant : ";

    public static List<Disagreement> Between(Compared notice)
    {
        List<OfficerRow> rows = [.. notice.Rows];
        List<OfficerStatement> read = [.. notice.Read];
        rows.RemoveAll(row => Take(read, s => IsRow(s, row)));
        List<Disagreement> found = [];
        foreach (OfficerRow row in rows)
        {
            int before = read.Count;
            found.Add(new Disagreement(ReasonOf(row, read), notice.Where, $"{row.Kind}, {row.Role}: {row.Name}", 1, before - read.Count));
        }

        foreach (OfficerStatement statement in read)
        {
            found.Add(
                new Disagreement(
                    ReasonOf(statement, notice.Rows),
                    notice.Where,
                    $"{statement.Change}, {statement.Role}: {statement.Name}",
                    0,
                    1
                )
            );
        }

        return found;
    }

    private static string ReasonOf(OfficerRow row, List<OfficerStatement> read) =>
        row switch
        {
            _ when row.Kind == "dated" && TakeEntries(row, read) => "the table keeps the date in the name, and all entries after it",
            _ when TakeRedesignationBefore(row, read) => "the table takes the redesignation before it into the name",
            _ when TakeRepresented(row, read) => "the table takes the representative, and what follows, into the role",
            _ when row is { Kind: "redesignation", Name: "" } && Take(read, s => row.Role == $"{s.Role} {s.Name} {s.LegalForm}") =>
                "the table does not know a redesignation without 'nouvelle identité'",
            _ => Unexplained,
        };

    private static string ReasonOf(OfficerStatement statement, List<OfficerRow> rows) =>
        statement.Change == OfficerChange.Redesignated
        && rows.Exists(r =>
            r.Name.Contains($". {Redesignation}{statement.Role}, nouvelle identité : {Printed(statement)}", StringComparison.Ordinal)
        )
            ? "the table takes the redesignation after it into the name"
            : Unexplained;

    /// <summary>"A en fonction le D ; Role : B en fonction le D": every entry was read, in this order.</summary>
    private static bool TakeEntries(OfficerRow row, List<OfficerStatement> read)
    {
        string text = $"{row.Role} : {row.Name}".Replace('\u00a0', ' ');
        foreach (string entry in text.Split(" ; "))
        {
            if (
                !Take(
                    read,
                    s =>
                        s is { Change: OfficerChange.Listed, Since: not null }
                        && entry.StartsWith($"{s.Role} : {s.Name} ", StringComparison.Ordinal)
                )
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool TakeRedesignationBefore(OfficerRow row, List<OfficerStatement> read)
    {
        OfficerStatement? first = read.Find(s =>
            s.Change == OfficerChange.Redesignated
            && row.Name.StartsWith($"{Redesignation}{s.Role}, nouvelle identité : {Printed(s)}", StringComparison.Ordinal)
        );
        return first is not null
            && Take(read, s => Kind(s) == row.Kind && s.Role == row.Role && LastSentence(row.Name) == Printed(s))
            && read.Remove(first);
    }

    private static bool TakeRepresented(OfficerRow row, List<OfficerStatement> read)
    {
        if (
            !Take(
                read,
                s =>
                    Kind(s) == row.Kind
                    && Printed(s) == row.Name
                    && row.Role.StartsWith($"{s.Role} représenté(e) par {s.RepresentedBy} ", StringComparison.Ordinal)
            )
        )
        {
            return false;
        }

        while (Take(read, s => row.Role.Contains($". {Printed(s)} {Verb(s)} {s.Role}", StringComparison.Ordinal))) { }

        return true;
    }

    private static bool IsRow(OfficerStatement statement, OfficerRow row) =>
        Kind(statement) == row.Kind
        && statement.Role == row.Role
        && Printed(statement) == WithoutUsage(row.Name)
        && (
            statement.UsageName is null
            || row.Name.Split(". ")[0].EndsWith($" nom d'usage : {statement.UsageName}", StringComparison.Ordinal)
        );

    private static string LastSentence(string name) => WithoutUsage(name.Split(". ")[^1]);

    private static string Printed(OfficerStatement s) => s.LegalForm is null ? s.Name : $"{s.LegalForm} {s.Name}";

    private static string WithoutUsage(string name) => name.Split(" nom d'usage : ")[0];

    private static string Verb(OfficerStatement s) => s.Change == OfficerChange.Arrives ? "devient" : "n'est plus";

    private static string Kind(OfficerStatement s) =>
        s.Change switch
        {
            OfficerChange.Arrives => "arrive",
            OfficerChange.Leaves => "leave",
            OfficerChange.Redesignated => "redesignation",
            _ => "dated",
        };

    private static bool Take(List<OfficerStatement> read, Predicate<OfficerStatement> wanted)
    {
        int at = read.FindIndex(wanted);
        if (at >= 0)
        {
            read.RemoveAt(at);
        }

        return at >= 0;
    }
}
