using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Gleif.Records;

/// <summary>A record that is being read, field by field and in any order.</summary>
internal abstract class RecordDraft
{
    private List<ParseWarning>? _warnings;

    /// <summary>What was odd so far.</summary>
    protected IReadOnlyList<ParseWarning> Warnings => _warnings ?? [];

    /// <summary>Whether the publisher says that the record is deleted.</summary>
    protected bool IsDeleted { get; private set; }

    /// <summary>When it was last changed (UTC).</summary>
    protected DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>How the record itself stands, where that is more than a renewal.</summary>
    protected string? Registration { get; private set; }

    /// <summary>Takes a field; of a group the text is empty.</summary>
    public void Take(GleifField field, string text)
    {
        switch (field)
        {
            case GleifField.Deletion:
                IsDeleted = true;
                break;
            case GleifField.ChangedAt:
                ChangedAt = Moment(text);
                break;
            case GleifField.RegistrationStatus:
                Registration = RegistrationOf(text);
                break;
            default:
                TakeOwn(field, text);
                break;
        }
    }

    /// <summary>What became of it; after the last field.</summary>
    public abstract RecordOutcome Read();

    protected abstract void TakeOwn(GleifField field, string text);

    protected void Warn(string code, string detail) => (_warnings ??= []).Add(new ParseWarning(code, detail));

    /// <summary>A moment (UTC); null, and warned of, where it is none.</summary>
    protected DateTimeOffset? Moment(string text)
    {
        if (GleifMoment.TryParse(text, out DateTimeOffset moment))
        {
            return moment;
        }

        Warn("bad-date", text);
        return null;
    }

    /// <summary>The day in Paris; null, and warned of, where it is none.</summary>
    protected DateOnly? Day(string text) => Moment(text) is { } moment ? GleifMoment.DayOf(moment) : null;

    /// <summary>The value, warned of where the list of the format does not have it.</summary>
    protected string Known(IReadOnlySet<string> list, string code, string text)
    {
        if (!list.Contains(text))
        {
            Warn(code, text);
        }

        return text;
    }

    protected static bool IsLei(string? text) => text is not null && Lei.TryParse(text, out Lei lei) && lei.Value == text;

    private string? RegistrationOf(string text)
    {
        Known(Codes.Registrations, "unknown-registration-status", text);
        return Codes.Renewals.Contains(text) ? null : text;
    }
}
