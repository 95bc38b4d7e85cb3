using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Contracts.Messages;

/// <summary>How long it took from the publication, and from the reading, to the message.</summary>
/// <param name="WrittenAt">When the message was written (UTC).</param>
/// <param name="DaysFromPublication">
/// From the legal day of publication to the day of the message in Paris; below 0 where it was read before.
/// </param>
/// <param name="SecondsFromReading">From the storing of the notice.</param>
public sealed record AlertDelay(DateTimeOffset WrittenAt, int DaysFromPublication, long SecondsFromReading);

/// <summary>An earlier alert on the same firm, of which the same route was told.</summary>
/// <param name="Id">The id of that alert.</param>
/// <param name="Status">Where it stands: <c>raised</c>, <c>corrected</c> or <c>withdrawn</c>.</param>
/// <param name="Title">One line, in French.</param>
/// <param name="Notice">The publisher's id of the notice that it shows.</param>
public sealed record EarlierAlert(
    Guid Id,
    string Status,
    Severity Severity,
    string Title,
    SourceId Source,
    string Notice,
    DateOnly PublishedOn
);

/// <summary>Another notice that was printed of the same operation.</summary>
/// <param name="Notice">The id that its publisher gave it.</param>
/// <param name="Type">Whether it is a first publication, or rectifies or annuls one.</param>
public sealed record AlertPrinting(SourceId Source, string Notice, NoticeType Type, DateOnly PublishedOn, Uri? Link = null);
