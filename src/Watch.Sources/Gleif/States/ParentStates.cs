using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Gleif.Records;

namespace Watch.Sources.Gleif.States;

/// <summary>How an entity stands to one of its parents.</summary>
internal static class ParentStates
{
    /// <summary>The relation that holds, its parent followed to the one that lives; else the exception, or null.</summary>
    public static RegisterState? Of(string lei, ParentLevel level, Neighbourhood around)
    {
        if (around.Relation(lei, RelationOf(level)) is var (_, record))
        {
            IReadOnlyList<string> passed = around.Successors(record.Linked, out _);
            bool isItself = passed[^1] == lei;
            string parent = isItself ? record.Linked : passed[^1];
            IEnumerable<DateTimeOffset?> changes = isItself ? [] : passed.SkipLast(1).Select(p => around.Entity(p)?.Record.ChangedAt);
            return new RegisterState(ParentState.Of(parent).Write(), parent, changes.Append(record.ChangedAt).Max());
        }

        return around.Exception(lei, ExceptionOf(level)) is var (reasons, exception)
            ? new RegisterState(ParentState.Of(reasons).Write(), ChangedAt: exception.ChangedAt)
            : null;
    }

    public static string RelationOf(ParentLevel level) =>
        level == ParentLevel.Direct ? Categories.DirectRelation : Categories.UltimateRelation;

    private static string ExceptionOf(ParentLevel level) =>
        level == ParentLevel.Direct ? Categories.DirectException : Categories.UltimateException;
}
