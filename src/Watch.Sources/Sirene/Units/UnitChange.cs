using Watch.Contracts.Notices;

namespace Watch.Sources.Sirene.Units;

/// <summary>What a record tells as of one day.</summary>
/// <param name="On">From when it holds; null where the register does not tell.</param>
/// <param name="Events">What changed; at least one thing.</param>
/// <param name="After">The period that began.</param>
internal sealed record UnitChange(DateOnly? On, IReadOnlyList<NoticeEvent> Events, UnitPeriod After);
