using System.Collections.Frozen;
using System.Globalization;
using Watch.Sources.Seams;

namespace Watch.Sources.Feeds;

/// <summary>
/// What a channel says of how often it wants to be asked for: <c>ttl</c>, <c>sy:updatePeriod</c>, <c>skipHours</c>, <c>skipDays</c>.
/// </summary>
internal sealed class FeedHints
{
    private const int HoursOfDay = 24;

    private static readonly string[] _channels = ["channel", "feed"];

    private static readonly FrozenDictionary<string, TimeSpan> _periods = new Dictionary<string, TimeSpan>(StringComparer.OrdinalIgnoreCase)
    {
        ["hourly"] = TimeSpan.FromHours(1),
        ["daily"] = TimeSpan.FromDays(1),
        ["weekly"] = TimeSpan.FromDays(7),
        ["monthly"] = TimeSpan.FromDays(30),
        ["yearly"] = TimeSpan.FromDays(365),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<int> _hours = [];
    private readonly HashSet<DayOfWeek> _days = [];
    private TimeSpan? _ttl;
    private TimeSpan? _period;
    private int _frequency = 1;

    /// <summary>Takes note of the text of an element, if it is one of these.</summary>
    public void Take(string name, string holder, string text)
    {
        string value = text.Trim();
        switch (name.ToLowerInvariant())
        {
            case "ttl" when IsChannel(holder):
                _ttl ??= Positive(value) is { } minutes ? TimeSpan.FromMinutes(minutes) : null;
                break;
            case "updateperiod" when IsChannel(holder):
                _period ??= _periods.TryGetValue(value, out TimeSpan period) ? period : null;
                break;
            case "updatefrequency" when IsChannel(holder):
                _frequency = Positive(value) ?? _frequency;
                break;
            case "hour" when holder.Equals("skipHours", StringComparison.OrdinalIgnoreCase):
                TakeHour(value);
                break;
            case "day" when holder.Equals("skipDays", StringComparison.OrdinalIgnoreCase):
                TakeDay(value);
                break;
            default:
                break;
        }
    }

    /// <summary>What was said in all; null for nothing. Of two intervals the shorter counts: each of them allows it.</summary>
    public AskingHint? Read()
    {
        TimeSpan? period = _period / _frequency;
        TimeSpan? every = _ttl is null || period < _ttl ? period : _ttl;
        return every is null && _hours.Count == 0 && _days.Count == 0
            ? null
            : new AskingHint
            {
                Every = every,
                SkipHours = _hours.Count == 0 ? null : [.. _hours.Order()],
                SkipDays = _days.Count == 0 ? null : [.. _days.Order()],
            };
    }

    private static bool IsChannel(string holder) => _channels.Contains(holder, StringComparer.OrdinalIgnoreCase);

    // Hours are counted from 0 or from 1: that of midnight is 0 or 24.
    private void TakeHour(string value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int hour) && hour <= HoursOfDay)
        {
            _hours.Add(hour % HoursOfDay);
        }
    }

    private void TakeDay(string value)
    {
        if (value.All(char.IsAsciiLetter) && Enum.TryParse(value, ignoreCase: true, out DayOfWeek day))
        {
            _days.Add(day);
        }
    }

    private static int? Positive(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;
}
