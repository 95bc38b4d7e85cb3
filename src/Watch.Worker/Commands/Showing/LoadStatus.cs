using System.Globalization;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>A configuration that a volet loaded, or refused since.</summary>
internal sealed record LoadStatus(DateTimeOffset At, string By, int Process, string Hash, int Rules, int Firms, int Errors)
{
    private const int Digits = 12;

    public static LoadStatus? Of(ConfigurationLoad? load) =>
        load is null ? null : new(load.At, load.By, load.Process, load.Hash, load.Rules, load.Firms, load.Errors);

    private string ShortHash => Hash[..Math.Min(Digits, Hash.Length)];

    public string ToText() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"the configuration {ShortHash}, loaded on {At.UtcDateTime:yyyy-MM-dd HH:mm} UTC by {By} (process {Process})"
        );
}
