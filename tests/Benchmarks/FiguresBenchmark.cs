using System.Globalization;

namespace PerfTargets.Benchmarks;

/// <summary>The figure endpoint, warm, beside an ASP.NET endpoint that answers with the same bytes and headers.</summary>
internal sealed class FiguresBenchmark : Benchmark
{
    private const double Mark = 0.7;
    private const int Rounds = 5;

    public override string Name => "figures";

    public override IEnumerable<Measured> Run(double scale)
    {
        using ChildServer program = ChildServer.Serve(PreparedHome.Of((int)(1_000_000 * scale)));
        foreach (string figure in new[] { "year-totals", "heat", "execution" })
            yield return Compare(program, $"/figures/{figure}", Math.Max(160, (int)(16_000 * scale)));
    }

    private static Measured Compare(ChildServer program, string figure, int requests)
    {
        using HttpClient client = FigureLoad.Client();
        string address = program.Address + figure;
        int bytes = client.GetByteArrayAsync(new Uri(address)).GetAwaiter().GetResult().Length;
        using ChildServer bare = ChildServer.Own(OwnServers.Same, address);
        Load ours = new(program, address), floor = new(bare, bare.Address + figure);
        foreach (Load warming in new[] { ours, floor })
            FigureLoad.Run(client, warming.Address, requests);
        for (int round = 0; round < Rounds; round++)
        {
            ours.Run(client, requests);
            floor.Run(client, requests);
        }
        double ratio = ours.Median / floor.Median;
        return new Measured(
            string.Create(CultureInfo.InvariantCulture, $"{figure}, {bytes:N0} bytes as sent, 8 connections"),
            string.Create(CultureInfo.InvariantCulture, $"{ours.Median:N0} requests/s, {ratio:N2}×; {ours.Processor:N0} µs of the server's processor each"),
            string.Create(CultureInfo.InvariantCulture, $"the same bytes {floor.Median:N0} requests/s, {floor.Processor:N0} µs"),
            "≥ 0.7×", ratio >= Mark);
    }

    private sealed class Load(ChildServer server, string address)
    {
        private readonly List<double> _rates = [];
        private TimeSpan _processor;
        private int _requests;

        public string Address => address;

        /// <summary>Requests a second.</summary>
        public double Median => _rates.Order().ElementAt(_rates.Count / 2);

        /// <summary>Microseconds a request.</summary>
        public double Processor => _processor.TotalMicroseconds / _requests;

        public void Run(HttpClient client, int requests)
        {
            TimeSpan before = server.Processor;
            _rates.Add(FigureLoad.Run(client, address, requests));
            _processor += server.Processor - before;
            _requests += requests;
        }
    }
}
