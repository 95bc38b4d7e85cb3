using Watch.Contracts.Identifiers;
using Watch.Contracts.Registers;

namespace Watch.Sources.Gleif.Records;

/// <summary>An entity (LEI-CDF) that is being read.</summary>
internal sealed class EntityDraft : RecordDraft
{
    private const string Completed = "COMPLETED";

    private readonly SortedSet<string> _successors = new(StringComparer.Ordinal);

    private string? _lei;
    private string? _name;
    private string? _country;
    private string? _headquarters;
    private string? _jurisdiction;
    private string? _category;
    private string? _status;
    private string? _legalForm;
    private string? _registeredAt;
    private string? _registeredAs;
    private DateOnly? _createdOn;
    private List<OtherName>? _names;
    private List<EntityEvent>? _events;

    public override RecordOutcome Read()
    {
        if (FaultOf() is { } fault)
        {
            return RecordOutcome.Unread(fault, IsLei(_lei) ? _lei : null);
        }

        RegisterRecord[] records = [Entity(), .. _successors.Select(Successor)];
        return new RecordOutcome { Records = records, Warnings = Warnings };
    }

    protected override void TakeOwn(GleifField field, string text)
    {
        switch (field)
        {
            case GleifField.Lei:
                _lei = text;
                break;
            case GleifField.LegalName:
                _name = text;
                break;
            case GleifField.OtherName:
                (_names ??= []).Add(new OtherName("", null));
                break;
            case GleifField.OtherNameText when _names is [.., { } last]:
                _names[^1] = last with { Text = text };
                break;
            case GleifField.OtherNameType when _names is [.., { } last]:
                _names[^1] = last with { Type = text };
                break;
            case GleifField.Successor:
                TakeSuccessor(text);
                break;
            default:
                TakePlace(field, text);
                break;
        }
    }

    private void TakePlace(GleifField field, string text)
    {
        switch (field)
        {
            case GleifField.LegalCountry:
                _country = text;
                break;
            case GleifField.HeadquartersCountry:
                _headquarters = text;
                break;
            case GleifField.Jurisdiction:
                _jurisdiction = text;
                break;
            case GleifField.RegisteredAt:
                _registeredAt = text;
                break;
            case GleifField.RegisteredAs:
                _registeredAs = text;
                break;
            case GleifField.CreatedOn:
                _createdOn = Day(text);
                break;
            default:
                TakeStanding(field, text);
                break;
        }
    }

    private void TakeStanding(GleifField field, string text)
    {
        switch (field)
        {
            case GleifField.Category:
                _category = text;
                break;
            case GleifField.EntityStatus:
                _status = Known(Codes.EntityStatuses, "unknown-entity-status", text);
                break;
            case GleifField.LegalForm:
                _legalForm = text;
                break;
            case GleifField.EntityEvent:
                (_events ??= []).Add(new EntityEvent("", null, null));
                break;
            case GleifField.EventType when _events is [.., { } last]:
                _events[^1] = last with { Type = text };
                break;
            case GleifField.EventOn when _events is [.., { } last]:
                _events[^1] = last with { On = Day(text) };
                break;
            case GleifField.EventStatus when _events is [.., { } last]:
                _events[^1] = last with { Status = text == Completed ? null : text };
                break;
            default:
                break;
        }
    }

    private void TakeSuccessor(string text)
    {
        if (IsLei(text))
        {
            _successors.Add(text);
        }
        else
        {
            Warn("bad-successor", text);
        }
    }

    private RegisterRecord Entity() =>
        new()
        {
            Subject = _lei!,
            Category = Categories.Entity,
            Siren = Siren(),
            InFrance = French.Is(_country) || French.Is(_headquarters) || French.Is(_jurisdiction),
            State = IsDeleted ? null : StateJson.Write(State()),
            ChangedAt = ChangedAt,
        };

    // It is written of itself so that whoever looks upwards from a parent that is no more finds who came after it.
    private RegisterRecord Successor(string lei) =>
        new()
        {
            Subject = _lei!,
            Category = Categories.Successor,
            Linked = lei,
            State = IsDeleted ? null : StateJson.Write(new SuccessorState()),
            ChangedAt = ChangedAt,
        };

    private EntityState State() =>
        new()
        {
            Name = _name!,
            OtherNames = _names is null
                ? null
                :
                [
                    .. _names
                        .Where(n => n.Text.Length > 0)
                        .Distinct()
                        .OrderBy(n => n.Text, StringComparer.Ordinal)
                        .ThenBy(n => n.Type, StringComparer.Ordinal),
                ],
            Country = _country,
            Headquarters = _headquarters,
            Jurisdiction = _jurisdiction,
            Category = _category,
            Status = _status,
            Registration = Registration,
            Successors = _successors.Count == 0 ? null : [.. _successors],
            RegisteredAt = _registeredAt,
            RegisteredAs = _registeredAs,
            LegalForm = _legalForm,
            CreatedOn = _createdOn,
            Events = _events is null ? null : [.. _events.Distinct().OrderBy(e => e.On).ThenBy(e => e.Type, StringComparer.Ordinal)],
        };

    private Siren? Siren()
    {
        if (_registeredAt is null || !Codes.FrenchRegisters.Contains(_registeredAt) || _registeredAs is null)
        {
            return null;
        }

        if (Contracts.Identifiers.Siren.TryParse(_registeredAs, out Siren siren))
        {
            return siren;
        }

        Warn("bad-siren", _registeredAs);
        return null;
    }

    private string? FaultOf() =>
        _lei is null ? "The entity has no LEI."
        : !IsLei(_lei) ? $"'{_lei}' is no LEI: its check digits are wrong."
        : string.IsNullOrWhiteSpace(_name) && !IsDeleted ? $"The entity {_lei} has no name."
        : null;
}
