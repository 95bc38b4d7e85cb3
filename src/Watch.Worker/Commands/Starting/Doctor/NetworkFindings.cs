using System.Globalization;
using Watch.Sources.Http.Guarding;
using Watch.Sources.Seams;

namespace Watch.Worker.Commands.Starting.Doctor;

/// <summary>Looks at the way out: the proxy or each host of a source, its certificate, and this machine's clock beside theirs.</summary>
internal sealed class NetworkFindings(Patient patient)
{
    private const int DaysOfWarning = 14;
    private static readonly TimeSpan _mostApart = TimeSpan.FromMinutes(5);

    public async IAsyncEnumerable<Finding> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (WayOut.Open(patient, out Finding? refusal) is not { } settings)
        {
            yield return refusal!;
            yield break;
        }

        TimeSpan? apart = null;
        foreach ((Uri address, SourceSettings? source) in Addresses(settings))
        {
            HostAnswer answer = await TryAsync(address, source, settings, ct);
            apart ??= answer.Date - patient.Time.GetUtcNow();
            yield return Of(address, answer);
            if (answer.Ends is { } ends && answer.Fault == HostFault.None)
            {
                yield return Certificate(address, ends);
            }
        }

        yield return Clock(apart);
    }

    // Through a proxy nobody else is asked.
    private IEnumerable<(Uri Address, SourceSettings? Source)> Addresses(NetworkSettings settings) =>
        settings.Proxy is { } proxy
            ? [(proxy, null)]
            : patient
                .Configuration.Sources.Where(s => s.Stage != Stage.Off)
                .SelectMany(s =>
                    s.Channels.Values.Where(c => c.Stage != Stage.Off && !c.Address.IsFile).Select(c => (c.Address, (SourceSettings?)s))
                )
                .DistinctBy(a => (a.Address.Host, GuardedConnection.PortOf(a.Address)));

    private static Task<HostAnswer> TryAsync(Uri address, SourceSettings? source, NetworkSettings settings, CancellationToken ct)
    {
        bool isTls = address.Scheme == Uri.UriSchemeHttps;
        NetworkSettings? trust = isTls ? settings : null;
        return source is null
            ? HostProbe.TryAsync(address.IdnHost, address.Port, trust, ct)
            : HostProbe.TryAsync(
                limit => GuardedConnection.OpenAsync(address, settings, source, limit),
                address.IdnHost,
                trust,
                asksDate: isTls || address.Scheme == Uri.UriSchemeHttp,
                ct
            );
    }

    private Finding Of(Uri address, HostAnswer answer)
    {
        string host = $"{address.Host}:{GuardedConnection.PortOf(address)}";
        return answer.Fault == HostFault.None
            ? new Finding("network", FindingState.Good, patient.Say($"{host} répond", $"{host} answers"))
            : new Finding(
                answer.Fault == HostFault.Trust ? "certificate" : "network",
                FindingState.Bad,
                patient.Say($"{host} : {WayOut.Refusal(patient, answer)}", $"{host}: {WayOut.Refusal(patient, answer)}"),
                Advice(answer.Fault)
            );
    }

    private string Advice(HostFault fault) =>
        fault switch
        {
            HostFault.Trust => patient.Say(
                "si un relais remplace les certificats, nommez son autorité : network: certificate-authority dans watch.yml",
                "where a proxy replaces certificates, name its authority: network: certificate-authority of watch.yml"
            ),
            HostFault.Address => patient.Say(
                "corrigez l'adresse, ou permettez-la : allow-private: true dans le fichier de la source",
                "mend the address, or allow it: allow-private: true in the file of the source"
            ),
            _ => patient.Say(
                "ouvrez cette adresse dans le pare-feu, ou nommez le relais : network: proxy dans watch.yml",
                "open this address in the firewall, or name the proxy: network: proxy of watch.yml"
            ),
        };

    private Finding Certificate(Uri address, DateTimeOffset ends)
    {
        bool isNear = ends - patient.Time.GetUtcNow() < TimeSpan.FromDays(DaysOfWarning);
        string day = ends.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Finding(
            "certificate",
            isNear ? FindingState.Doubtful : FindingState.Good,
            patient.Say($"{address.Host} : valable jusqu'au {day}", $"{address.Host}: valid until {day}"),
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
