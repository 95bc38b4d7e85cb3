using System.Globalization;

namespace Watch.Worker.Tests.Soak;

/// <summary>One feed of the soak: where it is, when it is asked, and how its server behaves.</summary>
internal sealed record SoakFeed(int Number, int Hosts)
{
    private const int HoursApart = 4;
    private const int Minutes = 50;
    private const int Kinds = 20;

    public string Id => string.Create(CultureInfo.InvariantCulture, $"feed-{Number}");

    public string Host => string.Create(CultureInfo.InvariantCulture, $"h{Number % Hosts}.example");

    public string Target => string.Create(CultureInfo.InvariantCulture, $"/{Number}.xml");

    /// <summary>Feeds of one host share their minute, so that they meet.</summary>
    public int Minute => Number % Hosts % Minutes;

    public string Schedule => string.Create(CultureInfo.InvariantCulture, $"0 {Minute} 0/{HoursApart} ? * *");

    /// <summary>Says that it stays fresh beyond its next time.</summary>
    public bool IsFreshForLong => Number % Kinds == 3;

    /// <summary>Sends away every now and then.</summary>
    public bool IsBusy => Number % Kinds == 7;

    /// <summary>The first time of its schedule after a moment.</summary>
    public DateTimeOffset NextTime(DateTimeOffset after)
    {
        DateTimeOffset next = new(after.Year, after.Month, after.Day, 0, Minute, 0, TimeSpan.Zero);
        while (next <= after)
        {
            next = next.AddHours(HoursApart);
        }

        return next;
    }
}
