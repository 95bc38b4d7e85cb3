using Watch.Contracts.Notices;
using Watch.Rules.Firms;

namespace Watch.Architecture.Tests.Planted.Nosy;

/// <summary>Keeps only what is about somebody.</summary>
internal sealed class NosyAppender
{
    public static IEnumerable<Notice> Wanted(IEnumerable<Notice> notices) => notices.Where(n => Helper.IsWatched(n));
}

/// <summary>Knows who is watched.</summary>
internal static class Helper
{
    public static bool IsWatched(Notice notice) =>
        notice.Parties.Any(p => p.Siren is { } siren && FirmList.Empty.TryFind(siren, notice.PublishedOn, out _));
}
