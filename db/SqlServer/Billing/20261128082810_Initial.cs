using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.SqlServer.Billing
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "billing");

            migrationBuilder.CreateTable(
                name: "Accounts",
                schema: "billing",
                columns: table => new
                {
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    UnitCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    PrepaidFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.UnitId);
                });

            migrationBuilder.CreateTable(
                name: "AuditTrail",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Actor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Operation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Record = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Details = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditTrail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Books",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Prefix = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    First = table.Column<long>(type: "bigint", nullable: false),
                    Last = table.Column<long>(type: "bigint", nullable: true),
                    Next = table.Column<long>(type: "bigint", nullable: false),
                    Digits = table.Column<int>(type: "int", nullable: false),
                    Holder = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Books", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Charges",
                schema: "billing",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    RunId = table.Column<long>(type: "bigint", nullable: true),
                    Period = table.Column<int>(type: "int", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    UnitCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    PayerId = table.Column<long>(type: "bigint", nullable: true),
                    PayerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ItemCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Quantity = table.Column<decimal>(type: "decimal(20,6)", precision: 20, scale: 6, nullable: false),
                    UnitPrice = table.Column<decimal>(type: "decimal(20,6)", precision: 20, scale: 6, nullable: true),
                    DueDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Priority = table.Column<int>(type: "int", nullable: false),
                    LateFeeRatePerMille = table.Column<decimal>(type: "decimal(20,6)", precision: 20, scale: 6, nullable: true),
                    PostedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Explanation = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    CounterNumber = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    AmountFen = table.Column<long>(type: "bigint", nullable: false),
                    FeePaidFen = table.Column<long>(type: "bigint", nullable: false),
                    FeeWaivedFen = table.Column<long>(type: "bigint", nullable: false),
                    PaidFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Charges", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryLeases",
                schema: "billing",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "billing",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Handler = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => new { x.EventId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "Items",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    PassThrough = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Items", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Meters",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    UnitCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ItemCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Multiplier = table.Column<decimal>(type: "decimal(20,6)", precision: 20, scale: 6, nullable: false),
                    LossPercent = table.Column<decimal>(type: "decimal(20,6)", precision: 20, scale: 6, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OperationResults",
                schema: "billing",
                columns: table => new
                {
                    CommandId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Operation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Actor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Result = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OperationResults", x => x.CommandId);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Error = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Payments",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ReceiptNo = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BookId = table.Column<long>(type: "bigint", nullable: true),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    UnitCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Payer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    VoucherNo = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Cashier = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    BackdateReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ReversalOf = table.Column<long>(type: "bigint", nullable: true),
                    Prints = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    AmountFen = table.Column<long>(type: "bigint", nullable: false),
                    CashGivenFen = table.Column<long>(type: "bigint", nullable: false),
                    ChangeFen = table.Column<long>(type: "bigint", nullable: false),
                    PrepaidFen = table.Column<long>(type: "bigint", nullable: false),
                    SettledFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Pools",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ItemCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Period = table.Column<int>(type: "int", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Buildings = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    AmountFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pools", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Prepayments",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    PaymentId = table.Column<long>(type: "bigint", nullable: true),
                    ChargeNumber = table.Column<long>(type: "bigint", nullable: true),
                    AmountFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Prepayments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReversalRequests",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PaymentId = table.Column<long>(type: "bigint", nullable: true),
                    ChargeNumber = table.Column<long>(type: "bigint", nullable: true),
                    UnitCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AskedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    DecisionReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    WaiverFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReversalRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Runs",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Period = table.Column<int>(type: "int", nullable: false),
                    Items = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PostedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Charges = table.Column<int>(type: "int", nullable: false),
                    PrepaymentUsedFen = table.Column<long>(type: "bigint", nullable: false),
                    TotalFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sequences",
                schema: "billing",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Next = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sequences", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ChargeNumber = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    ItemCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Period = table.Column<int>(type: "int", nullable: false),
                    PayerId = table.Column<long>(type: "bigint", nullable: false),
                    Live = table.Column<bool>(type: "bit", nullable: false),
                    AmountFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Tariffs",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ItemCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Price = table.Column<decimal>(type: "decimal(20,6)", precision: 20, scale: 6, nullable: true),
                    Tiers = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Target = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Usages = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Buildings = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Priority = table.Column<int>(type: "int", nullable: false),
                    DueRule = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    VacancyDiscount = table.Column<decimal>(type: "decimal(20,6)", precision: 20, scale: 6, nullable: false),
                    LateFeeRatePerMille = table.Column<decimal>(type: "decimal(20,6)", precision: 20, scale: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tariffs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VoidNumbers",
                schema: "billing",
                columns: table => new
                {
                    BookId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VoidNumbers", x => new { x.BookId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Allocations",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ChargeNumber = table.Column<long>(type: "bigint", nullable: false),
                    PaymentId = table.Column<long>(type: "bigint", nullable: true),
                    UsedInPayment = table.Column<long>(type: "bigint", nullable: true),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    FeeFen = table.Column<long>(type: "bigint", nullable: false),
                    PrincipalFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Allocations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Allocations_Charges_ChargeNumber",
                        column: x => x.ChargeNumber,
                        principalSchema: "billing",
                        principalTable: "Charges",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Readings",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MeterId = table.Column<long>(type: "bigint", nullable: false),
                    Period = table.Column<int>(type: "int", nullable: false),
                    Previous = table.Column<decimal>(type: "decimal(20,6)", precision: 20, scale: 6, nullable: false),
                    Current = table.Column<decimal>(type: "decimal(20,6)", precision: 20, scale: 6, nullable: false),
                    Mark = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Maximum = table.Column<decimal>(type: "decimal(20,6)", precision: 20, scale: 6, nullable: true),
                    OldFinal = table.Column<decimal>(type: "decimal(20,6)", precision: 20, scale: 6, nullable: true),
                    NewInitial = table.Column<decimal>(type: "decimal(20,6)", precision: 20, scale: 6, nullable: true),
                    ReadOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Hold = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    AcceptedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Billed = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Readings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Readings_Meters_MeterId",
                        column: x => x.MeterId,
                        principalSchema: "billing",
                        principalTable: "Meters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaymentLines",
                schema: "billing",
                columns: table => new
                {
                    PaymentId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Method = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    AmountFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentLines", x => new { x.PaymentId, x.Position });
                    table.ForeignKey(
                        name: "FK_PaymentLines_Payments_PaymentId",
                        column: x => x.PaymentId,
                        principalSchema: "billing",
                        principalTable: "Payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Allocations_ChargeNumber",
                schema: "billing",
                table: "Allocations",
                column: "ChargeNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Allocations_PaymentId",
                schema: "billing",
                table: "Allocations",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_Allocations_UsedInPayment",
                schema: "billing",
                table: "Allocations",
                column: "UsedInPayment",
                filter: "[UsedInPayment] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditTrail_At",
                schema: "billing",
                table: "AuditTrail",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditTrail_Record_RecordKey",
                schema: "billing",
                table: "AuditTrail",
                columns: new[] { "Record", "RecordKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Books_Holder",
                schema: "billing",
                table: "Books",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_Charges_Period_ItemCode",
                schema: "billing",
                table: "Charges",
                columns: new[] { "Period", "ItemCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Charges_UnitId",
                schema: "billing",
                table: "Charges",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Items_Code",
                schema: "billing",
                table: "Items",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meters_Number",
                schema: "billing",
                table: "Meters",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meters_UnitId",
                schema: "billing",
                table: "Meters",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DeliveredAt",
                schema: "billing",
                table: "Outbox",
                column: "DeliveredAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_EventId",
                schema: "billing",
                table: "Outbox",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payments_Date",
                schema: "billing",
                table: "Payments",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_ReceiptNo",
                schema: "billing",
                table: "Payments",
                column: "ReceiptNo",
                unique: true,
                filter: "[ReversalOf] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_UnitId",
                schema: "billing",
                table: "Payments",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_VoucherNo",
                schema: "billing",
                table: "Payments",
                column: "VoucherNo",
                unique: true,
                filter: "[ReversalOf] IS NULL AND [VoucherNo] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Pools_Period_ItemCode_Buildings",
                schema: "billing",
                table: "Pools",
                columns: new[] { "Period", "ItemCode", "Buildings" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Prepayments_UnitId",
                schema: "billing",
                table: "Prepayments",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Readings_MeterId_Period",
                schema: "billing",
                table: "Readings",
                columns: new[] { "MeterId", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Readings_Period",
                schema: "billing",
                table: "Readings",
                column: "Period");

            migrationBuilder.CreateIndex(
                name: "IX_ReversalRequests_State",
                schema: "billing",
                table: "ReversalRequests",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Runs_Period",
                schema: "billing",
                table: "Runs",
                column: "Period");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_ChargeNumber",
                schema: "billing",
                table: "Sources",
                column: "ChargeNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Period_UnitId_ItemCode_Kind_SourceId_PayerId",
                schema: "billing",
                table: "Sources",
                columns: new[] { "Period", "UnitId", "ItemCode", "Kind", "SourceId", "PayerId" },
                unique: true,
                filter: "[Live] = 1");

            migrationBuilder.CreateIndex(
                name: "IX_Tariffs_ItemCode_From",
                schema: "billing",
                table: "Tariffs",
                columns: new[] { "ItemCode", "From" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Accounts",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Allocations",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "AuditTrail",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Books",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "DeliveryLeases",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Items",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "OperationResults",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "PaymentLines",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Pools",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Prepayments",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Readings",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "ReversalRequests",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Runs",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Sequences",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Sources",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Tariffs",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "VoidNumbers",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Charges",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Payments",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Meters",
                schema: "billing");
        }
    }
}
