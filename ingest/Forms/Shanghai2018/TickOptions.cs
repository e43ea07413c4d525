namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>What the form prints beside its tick boxes, in its order.</summary>
internal static class TickOptions
{
    public static readonly string[] ProjectTypes =
        ["市委市政府已确定的新增项目", "结转项目", "其他一次性项目", "经常性专项业务费", "其他经常性项目"];

    public static readonly string[] FundPurposes =
        ["基本建设工程类", "信息化建设类", "政策补贴类", "政府购买服务", "资产购置类", "其他事业专业类"];
}
