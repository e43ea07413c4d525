namespace PerfTargets.Analytics.Lineages;

/// <summary>
/// How alike names of projects are: the cosine of their pairs of characters, each weighted by how rare it is among the names of one
/// family of units (TF-IDF). What all of its projects are called tells nothing, what one alone is called tells most.
/// </summary>
internal sealed class NameLikeness
{
    private readonly Dictionary<string, (string Lasting, KeyValuePair<int, double>[] Weights)> _names = [];

    public NameLikeness(IEnumerable<string> names)
    {
        Dictionary<int, int> held = [];
        Dictionary<string, (string Lasting, Dictionary<int, int> Pairs)> counted = [];
        foreach (string name in names)
        {
            if (counted.ContainsKey(name))
                continue;
            string lasting = ProjectName.Lasting(name);
            Dictionary<int, int> pairs = Pairs(lasting);
            counted[name] = (lasting, pairs);
            foreach (int pair in pairs.Keys)
                held[pair] = held.GetValueOrDefault(pair) + 1;
        }
        int total = counted.Count;
        foreach ((string name, (string lasting, Dictionary<int, int> pairs)) in counted)
        {
            KeyValuePair<int, double>[] weights = [.. pairs.OrderBy(pair => pair.Key).Select(pair => KeyValuePair.Create(pair.Key, pair.Value * Math.Log((1.0 + total) / held[pair.Key]) + 0.05))];
            double length = Math.Sqrt(weights.Sum(weight => weight.Value * weight.Value));
            _names[name] = (lasting, [.. weights.Select(weight => KeyValuePair.Create(weight.Key, weight.Value / length))]);
        }
    }

    /// <returns>0 to 1; 1 for names of which only years, batches and marks differ.</returns>
    public double Of(string one, string other)
    {
        (string first, KeyValuePair<int, double>[] left) = _names[one];
        (string second, KeyValuePair<int, double>[] right) = _names[other];
        if (first == second)
            return 1;
        double cosine = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i].Key == right[j].Key)
                cosine += left[i++].Value * right[j++].Value;
            else if (left[i].Key < right[j].Key)
                i++;
            else
                j++;
        }
        return Math.Min(cosine, 0.99);
    }

    public bool AreSame(string one, string other) => _names[one].Lasting == _names[other].Lasting;

    private static Dictionary<int, int> Pairs(string text)
    {
        Dictionary<int, int> pairs = [];
        string framed = $"^{text}$";
        for (int i = 0; i + 1 < framed.Length; i++)
        {
            int pair = (framed[i] << 16) | framed[i + 1];
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }
        return pairs;
    }
}
