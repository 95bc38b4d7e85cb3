using Watch.Contracts.Registers;

namespace Watch.Sources.Gleif.Records;

/// <summary>A reporting exception that is being read. The reference, which may name anybody, is not kept.</summary>
internal sealed class ExceptionDraft : RecordDraft
{
    private readonly SortedSet<string> _reasons = new(StringComparer.Ordinal);

    private string? _lei;
    private string? _category;

    public override RecordOutcome Read() =>
        FaultOf() is { } fault ? RecordOutcome.Unread(fault, IsLei(_lei) ? _lei : null) : Of(Categories.OfException(_category)!);

    protected override void TakeOwn(GleifField field, string text)
    {
        switch (field)
        {
            case GleifField.Lei:
                _lei = text;
                break;
            case GleifField.ExceptionCategory:
                _category = text;
                break;
            case GleifField.ExceptionReason:
                _reasons.Add(Known(Codes.Reasons, "unknown-exception-reason", text));
                break;
            default:
                break;
        }
    }

    private RecordOutcome Of(string category)
    {
        RegisterRecord record = new()
        {
            Subject = _lei!,
            Category = category,
            State = IsDeleted ? null : StateJson.Write(new ExceptionState([.. _reasons])),
            ChangedAt = ChangedAt,
        };
        return new RecordOutcome { Records = [record], Warnings = Warnings };
    }

    private string? FaultOf() =>
        _lei is null ? "The exception names no LEI."
        : !IsLei(_lei) ? $"'{_lei}' is no LEI: its check digits are wrong."
        : _category is null ? "The exception has no category."
        : Categories.OfException(_category) is null ? $"'{_category}' is no category of exception that is known."
        : _reasons.Count == 0 && !IsDeleted ? "The exception gives no reason."
        : null;
}
