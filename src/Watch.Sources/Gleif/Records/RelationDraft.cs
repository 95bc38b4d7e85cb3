using Watch.Contracts.Registers;

namespace Watch.Sources.Gleif.Records;

/// <summary>A relation (RR-CDF) that is being read.</summary>
internal sealed class RelationDraft : RecordDraft
{
    private const string LeiType = "LEI";
    private const string OfRelation = "RELATIONSHIP_PERIOD";

    private string? _child;
    private string? _parent;
    private string? _otherNode;
    private string? _type;
    private string? _status;
    private string? _periodType;
    private DateOnly? _start;
    private DateOnly? _end;
    private DateOnly? _from;
    private DateOnly? _until;
    private List<Quantity>? _quantities;

    public override RecordOutcome Read()
    {
        EndPeriod();
        if (_type is null)
        {
            return RecordOutcome.Unread("The relation has no type.", Known());
        }

        if (Categories.OfRelation(_type) is not { } category)
        {
            return new RecordOutcome { Passed = _type };
        }

        return FaultOf() is { } fault
            ? RecordOutcome.Unread(fault, Known()) with
            {
                IsForeign = _otherNode is not null && Known() is null,
            }
            : Of(category);
    }

    protected override void TakeOwn(GleifField field, string text)
    {
        switch (field)
        {
            case GleifField.Child:
                _child = text;
                break;
            case GleifField.Parent:
                _parent = text;
                break;
            case GleifField.ChildType or GleifField.ParentType:
                _otherNode ??= text == LeiType ? null : text;
                break;
            case GleifField.RelationType:
                _type = text;
                break;
            case GleifField.RelationStatus:
                _status = text;
                break;
            case GleifField.Quantifier:
                (_quantities ??= []).Add(new Quantity(null, null, null));
                break;
            case GleifField.QuantifierMethod or GleifField.QuantifierAmount or GleifField.QuantifierUnits:
                TakeQuantity(field, text);
                break;
            default:
                TakePeriod(field, text);
                break;
        }
    }

    // Relations that are passed over are not looked at: what is odd of them is told nowhere.
    private RecordOutcome Of(string category)
    {
        RelationState state = new()
        {
            Status = Known(Codes.RelationStatuses, "unknown-relation-status", _status!),
            Registration = Registration,
            From = _from,
            Until = _until,
            Quantities = _quantities,
        };
        RegisterRecord record = new()
        {
            Subject = _child!,
            Category = category,
            Linked = _parent!,
            State = IsDeleted ? null : StateJson.Write(state),
            ChangedAt = ChangedAt,
        };
        return new RecordOutcome { Records = [record], Warnings = Warnings };
    }

    private string? Known() => IsLei(_child) ? _child : null;

    private string? FaultOf() =>
        _child is null || _parent is null ? "The relation does not name both ends."
        : _otherNode is not null ? $"An end of the relation is named by '{_otherNode}', and not by an LEI."
        : !IsLei(_child) ? $"'{_child}' is no LEI: its check digits are wrong."
        : !IsLei(_parent) ? $"'{_parent}' is no LEI: its check digits are wrong."
        : _status is null && !IsDeleted ? "The relation has no status."
        : null;

    private void TakePeriod(GleifField field, string text)
    {
        switch (field)
        {
            case GleifField.Period:
                EndPeriod();
                break;
            case GleifField.PeriodType:
                _periodType = text;
                break;
            case GleifField.PeriodStart:
                _start = Day(text);
                break;
            case GleifField.PeriodEnd:
                _end = Day(text);
                break;
            default:
                break;
        }
    }

    // Of several the last one to begin.
    private void EndPeriod()
    {
        if (_periodType == OfRelation && !(_from > _start))
        {
            (_from, _until) = (_start, _end);
        }

        (_periodType, _start, _end) = (null, null, null);
    }

    private void TakeQuantity(GleifField field, string text)
    {
        _quantities ??= [];
        if (_quantities.Count == 0)
        {
            _quantities.Add(new Quantity(null, null, null));
        }

        Quantity last = _quantities[^1];
        _quantities[^1] = field switch
        {
            GleifField.QuantifierMethod => last with { Method = text },
            GleifField.QuantifierAmount => last with { Amount = text },
            _ => last with { Units = text },
        };
    }
}
