using System.Globalization;
using Watch.Contracts.Registers;
using Watch.Sources.Gleif.Records;

namespace Watch.Sources.Gleif.Files;

/// <summary>What a file says of itself before its records.</summary>
internal sealed class FileHeader
{
    private const string Whole = "GLEIF_FULL_PUBLISHED";

    private DateTimeOffset? _contentDate;
    private DateTimeOffset? _deltaStart;
    private string? _content;

    /// <summary>Whether nothing of it was read.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>How many records it counts; null where it does not.</summary>
    public long? RecordCount { get; private set; }

    /// <summary>Takes an element of it.</summary>
    public void Take(string name, string text)
    {
        IsEmpty = false;
        switch (name)
        {
            case "ContentDate":
                _contentDate = Moment(text);
                break;
            case "DeltaStart":
                _deltaStart = Moment(text);
                break;
            case "FileContent":
                _content = text;
                break;
            case "RecordCount" when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count):
                RecordCount = count;
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// What it says; null where it does not say as of when. That an issuer of LEI tells all that it holds (<c>LOU_FULL_PUBLISHED</c>) is
    /// not all that there is.
    /// </summary>
    public RegisterPublication? Publication(string part) =>
        _contentDate is not { } date
            ? null
            : new RegisterPublication
            {
                Part = part,
                ContentDate = date,
                IsWhole = _content == Whole,
                DeltaStart = _content == Whole ? null : _deltaStart,
            };

    private static DateTimeOffset? Moment(string text) => GleifMoment.TryParse(text, out DateTimeOffset moment) ? moment : null;
}
