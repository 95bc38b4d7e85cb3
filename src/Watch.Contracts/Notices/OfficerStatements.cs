namespace Watch.Contracts.Notices;

/// <summary>What the statements of one text tell together.</summary>
public static class OfficerStatements
{
    /// <summary>
    /// True when somebody comes or goes, and only auditors do: courts print "administration" for them too, and it is no change
    /// of management.
    /// </summary>
    public static bool TellAuditorsOnly(this IEnumerable<OfficerStatement> statements)
    {
        OfficerStatement[] changes = [.. statements.Where(s => s.Change is OfficerChange.Arrives or OfficerChange.Leaves)];
        return changes.Length > 0 && changes.All(s => s.Functions.All(f => f == OfficerFunction.Auditor));
    }
}
