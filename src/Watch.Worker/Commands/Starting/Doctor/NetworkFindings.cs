using System.Globalization;
using Watch.Sources.Http.Guarding;
using Watch.Sources.Seams;
using Watch.Worker.Configuration;

namespace Watch.Worker.Commands.Starting.Doctor;

/// <summary>Looks at the way out: the proxy or each host of a source, its certificate, and this machine's clock beside theirs.</summary>
internal sealed class NetworkFindings(Patient patient)
{
    private const int DaysOfWarning = 14;
    private static readonly TimeSpan _mostApart = TimeSpan.FromMinutes(5);

    public async IAsyncEnumerable<Finding> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (Settings(out Finding? refusal) is not { } settings)
        {
            yield return refusal!;
            yield break;
        }

        TimeSpan? apart = null;
        foreach (Uri address in Addresses(settings))
        {
            bool isTls = address.Scheme == Uri.UriSchemeHttps;
            bool isHttp = isTls || address.Scheme == Uri.UriSchemeHttp;
            HostAnswer answer = await HostProbe.TryAsync(
                address.Host,
                address.Port,
                isTls ? settings : null,
                isHttp && settings.Proxy is null,
                ct
            );
            apart ??= answer.Date - patient.Time.GetUtcNow();
            yield return Of(address, answer);
            if (answer.Ends is { } ends && answer.Refusal is null)
            {
                yield return Certificate(address, ends);
            }
        }

        yield return Clock(apart);
    }

    private NetworkSettings? Settings(out Finding? refusal)
    {
        refusal = null;
        try
        {
            return NetworkOpening.Open(patient.Configuration.Network);
        }
        catch (Exception e) when (e is MissingSecretException or IOException)
        {
            refusal = new Finding(
                "network",
                FindingState.Bad,
                e.Message,
                patient.Say("voyez « network » dans watch.yml", "see 'network' of watch.yml")
            );
            return null;
        }
    }

    // Through a proxy nobody else is asked.
    private IEnumerable<Uri> Addresses(NetworkSettings settings) =>
        settings.Proxy is { } proxy
            ? [proxy]
            : patient
                .Configuration.Sources.Where(s => s.Stage != Stage.Off)
                .SelectMany(s => s.Channels.Values)
                .Where(c => c.Stage != Stage.Off && !c.Address.IsFile)
                .Select(c => c.Address)
                .DistinctBy(a => (a.Host, a.Port));

    private Finding Of(Uri address, HostAnswer answer) =>
        answer.Refusal is { } refusal
            ? new Finding(
                answer.IsTrust ? "certificate" : "network",
                FindingState.Bad,
                $"{address.Host}:{address.Port}: {refusal}",
                answer.IsTrust
                    ? patient.Say(
                        "si un relais remplace les certificats, nommez son autorité : network: certificate-authority dans watch.yml",
                        "where a proxy replaces certificates, name its authority: network: certificate-authority of watch.yml"
                    )
                    : patient.Say(
                        "ouvrez cette adresse dans le pare-feu, ou nommez le relais : network: proxy dans watch.yml",
                        "open this address in the firewall, or name the proxy: network: proxy of watch.yml"
                    )
            )
            : new Finding(
                "network",
                FindingState.Good,
                patient.Say($"{address.Host}:{address.Port} répond", $"{address.Host}:{address.Port} answers")
            );

    private Finding Certificate(Uri address, DateTimeOffset ends)
    {
        bool isNear = ends - patient.Time.GetUtcNow() < TimeSpan.FromDays(DaysOfWarning);
        string day = ends.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Finding(
            "certificate",
            isNear ? FindingState.Doubtful : FindingState.Good,
            patient.Say($"{address.Host}: valable jusqu'au {day}", $"{address.Host}: valid until {day}"),
            isNear ? patient.Say("il expire bientôt : prévenez qui tient ce serveur", "it ends soon: tell its keepers") : null
        );
    }

    private Finding Clock(TimeSpan? apart)
    {
        if (apart is not { } gap)
        {
            return new Finding("clock", FindingState.Doubtful, patient.Say("aucun serveur n'a donné l'heure", "no server told the time"));
        }

        bool isRight = gap.Duration() <= _mostApart;
        string seconds = gap.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return new Finding(
            "clock",
            isRight ? FindingState.Good : FindingState.Bad,
            patient.Say($"écart de {seconds} s avec un serveur", $"{seconds} s apart from a server"),
            isRight ? null : patient.Say("réglez l'horloge : timedatectl set-ntp true", "set the clock: timedatectl set-ntp true")
        );
    }
}
