using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>A configuration that a volet loaded, or refused since.</summary>
internal sealed record LoadStatus(DateTimeOffset At, string By, int Process, string Hash, int Rules, int Firms, int Errors)
{
    private const int Digits = 12;

    public static LoadStatus? Of(ConfigurationLoad? load) =>
        load is null ? null : new(load.At, load.By, load.Process, load.Hash, load.Rules, load.Firms, load.Errors);

    private string ShortHash => Hash[..Math.Min(Digits, Hash.Length)];

    public string ToText(MessageLanguage language)
    {
        string at = Moments.Show(At, language);
        return language.Say(
            $"la configuration {ShortHash}, chargée le {at} par {By} (processus {Process})",
            $"the configuration {ShortHash}, loaded on {at} by {By} (process {Process})"
        );
    }
}
