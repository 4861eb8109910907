using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddConsentsAndReferrals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_service_provider",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Phone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Website = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    OfficeHours = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true, collation: "C"),
                    Languages = table.Column<List<string>>(type: "text[]", nullable: false),
                    Access = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    Catchment = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CheckedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    Archived = table.Column<bool>(type: "boolean", nullable: false),
                    SortName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    SearchWords = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_service_provider", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_consent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Scope = table.Column<List<string>>(type: "text[]", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Recipient = table.Column<byte[]>(type: "bytea", nullable: true),
                    Purpose = table.Column<byte[]>(type: "bytea", nullable: false),
                    SpecialCategories = table.Column<bool>(type: "boolean", nullable: false),
                    Mutual = table.Column<bool>(type: "boolean", nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    Interpreter = table.Column<byte[]>(type: "bytea", nullable: true),
                    Guardian = table.Column<byte[]>(type: "bytea", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnForm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_consent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_consent_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_consent_cases_service_provider_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "cases_service_provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_referral",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Target = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Concern = table.Column<byte[]>(type: "bytea", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    DataPassed = table.Column<bool>(type: "boolean", nullable: false),
                    ConsentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ResultOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TaskId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_referral", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_referral_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_referral_cases_consent_ConsentId",
                        column: x => x.ConsentId,
                        principalTable: "cases_consent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_referral_cases_service_provider_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "cases_service_provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_disclosure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Recipient = table.Column<byte[]>(type: "bytea", nullable: false),
                    What = table.Column<byte[]>(type: "bytea", nullable: false),
                    Basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Grounds = table.Column<byte[]>(type: "bytea", nullable: true),
                    ConsentId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RequestedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RequestedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Refusal = table.Column<byte[]>(type: "bytea", nullable: true),
                    PassedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    TaskId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_disclosure", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_disclosure_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_disclosure_cases_consent_ConsentId",
                        column: x => x.ConsentId,
                        principalTable: "cases_consent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_disclosure_cases_referral_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "cases_referral",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_consent_MunicipalityId_PersonId_GivenOn_Id",
                table: "cases_consent",
                columns: new[] { "MunicipalityId", "PersonId", "GivenOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_consent_MunicipalityId_ServiceId",
                table: "cases_consent",
                columns: new[] { "MunicipalityId", "ServiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_consent_PersonId",
                table: "cases_consent",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_consent_ServiceId",
                table: "cases_consent",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_CaseId",
                table: "cases_disclosure",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_ConsentId",
                table: "cases_disclosure",
                column: "ConsentId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_MunicipalityId_CaseId_RequestedAt_Id",
                table: "cases_disclosure",
                columns: new[] { "MunicipalityId", "CaseId", "RequestedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_MunicipalityId_State_RequestedAt_Id",
                table: "cases_disclosure",
                columns: new[] { "MunicipalityId", "State", "RequestedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_ReferralId",
                table: "cases_disclosure",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_CaseId",
                table: "cases_referral",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_ConsentId",
                table: "cases_referral",
                column: "ConsentId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_MunicipalityId_CaseId_On_Id",
                table: "cases_referral",
                columns: new[] { "MunicipalityId", "CaseId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_MunicipalityId_ConsentId",
                table: "cases_referral",
                columns: new[] { "MunicipalityId", "ConsentId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_MunicipalityId_ServiceId",
                table: "cases_referral",
                columns: new[] { "MunicipalityId", "ServiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_ServiceId",
                table: "cases_referral",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_service_provider_MunicipalityId_Archived_SortName_Id",
                table: "cases_service_provider",
                columns: new[] { "MunicipalityId", "Archived", "SortName", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_disclosure");

            migrationBuilder.DropTable(
                name: "cases_referral");

            migrationBuilder.DropTable(
                name: "cases_consent");

            migrationBuilder.DropTable(
                name: "cases_service_provider");
        }
    }
}
