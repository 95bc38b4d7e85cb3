using Watch.Rules.Screening;

namespace Watch.Worker.Configuration.Screening;

/// <summary>A line of the law and where it stands.</summary>
internal sealed record PlacedScreening(ScreeningLine Line, FilePlace Place);
